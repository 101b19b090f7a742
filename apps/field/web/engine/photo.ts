const SIDE_MAX = 1_600; // what a street lamp needs
const QUALITY = 0.8;

/**
 * At most 1600 pixels, as JPEG, drawn anew: what the camera wrote into the file (place, time, make) is not in the new one. Throws where the
 * browser cannot read the picture: then there is nothing to keep.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, SIDE_MAX / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (blob === null) throw new Error('The picture could not be drawn.');
  return blob;
}
