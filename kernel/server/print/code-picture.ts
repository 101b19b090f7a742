import { encode } from 'uqr';
import { squaresAsPng } from './png.ts';

const POINTS_A_SQUARE = 6; // sharp at 3 cm on a printer of 300 dpi

/** The QR code of an address (ISO/IEC 18004), readable with an eighth of it worn away. */
export const codePicture = (address: string): Buffer => squaresAsPng(encode(address, { ecc: 'M', border: 2 }).data, POINTS_A_SQUARE);
