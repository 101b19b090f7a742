/** In metres: west, south, width, height, and what the room is for. */
const rooms: readonly (readonly [number, number, number, number, string])[] = [
  [0, 0, 12, 6, '等候区'],
  [0, 6, 12, 4, '受理窗口'],
  [12, 0, 4, 5, '自助服务'],
  [12, 5, 4, 5, '调解室'],
];

const POINTS_A_METRE = 30;
const EDGE = 57; // points: two centimetres

const utf16 = (text: string): string => `<${[...text].map((each) => each.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;

function drawing(title: string): string {
  const at = (metres: number): number => metres * POINTS_A_METRE;
  const boxes = rooms.map(([x, y, w, h]) => `${EDGE + at(x)} ${EDGE + at(y)} ${at(w)} ${at(h)} re S`);
  const words = rooms.map(
    ([x, y, w, h, use]) =>
      `BT /F 14 Tf ${EDGE + at(x + w / 2) - use.length * 7} ${EDGE + at(y + h / 2)} Td ${utf16(use)} Tj ET BT /F 9 Tf ${EDGE + at(x) + 6} ${EDGE + at(y) + 6} Td ${utf16(`${w}×${h} 米`)} Tj ET`,
  );
  return [`2 w`, ...boxes, ...words, `BT /F 18 Tf ${EDGE} ${EDGE + at(10) + 24} Td ${utf16(title)} Tj ET`].join('\n');
}

/** A floor plan of an invented hall: one page of PDF 1.4, A4 across, with a Chinese font that every reader brings along. */
export function hallPlan(title: string): Uint8Array {
  const page = drawing(title);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, at) => {
    const start = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
