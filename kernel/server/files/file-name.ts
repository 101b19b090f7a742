const NAME_MAX = 120; // longer names do not survive every file system

/** Invisible marks with which a name can be made to look like another one. */
const tricks = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The name of an uploaded file as it is kept and given back: no folders, nothing invisible, not too long; the ending stays. */
export function keptName(raw: string): string {
  const bare = (raw.split(/[\\/]/).at(-1) ?? '')
    .replaceAll(tricks, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .trim();
  const ending = /\.[^.]{1,10}$/.exec(bare)?.[0] ?? '';
  const stem = Array.from(bare.slice(0, bare.length - ending.length))
    .slice(0, NAME_MAX - ending.length)
    .join('');
  return `${stem === '' ? '文件' : stem}${ending}`;
}
