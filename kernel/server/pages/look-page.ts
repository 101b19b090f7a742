import { type PrintSize, printSizes } from './look.ts';
import { type Page, page } from './page.ts';

export const lookPath = '/look';

/** Only a path of our own: an address that leaves the site is not gone to. */
export const ownPath = (to: string, otherwise: string): string => (/^\/(?![/\\])[^\s\\]*$/.test(to) ? to : otherwise);

/** Keeps print size and language, and goes back to where the visitor stood. */
export const lookPage = (home: string): Page =>
  page({
    path: lookPath,
    get: () => ({ goTo: home }),
    post: ({ form, keep }) => {
      const [size, language] = [form.text('size'), form.text('language')];
      if (printSizes.some((each) => each === size)) keep({ size: size as PrintSize });
      if (language === 'zh' || language === 'en') keep({ language });
      return { goTo: ownPath(form.text('to'), home) };
    },
  });
