const SIDE_MAX = 2_000; // a sheet of A4 is readable at 170 dots an inch
const BYTES_FINE = 900_000;
const QUALITY = 0.8;

/** Makes photos of a phone as small as they need to be, before they are sent; place and time that the camera wrote into them fall away. */
export function shrinkPhotos(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type="file"][data-photo]'))
    input.addEventListener('change', () => void shrinkIn(input));
}

async function shrinkIn(input: HTMLInputElement): Promise<void> {
  const files = [...(input.files ?? [])];
  const smaller = await Promise.all(files.map(shrink));
  if (smaller.every((file, at) => file === files[at])) return;
  const kept = new DataTransfer();
  for (const file of smaller) kept.items.add(file);
  input.files = kept.files;
}

/** Answers the file itself where the browser cannot read it or there is nothing to gain. */
async function shrink(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size <= BYTES_FINE) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, SIDE_MAX / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    if (blob === null || blob.size >= file.size) return file;
    return new File([blob], file.name.replace(/\.[^.]+$/, '.jpg'), { type: 'image/jpeg' });
  } catch {
    return file;
  }
}
