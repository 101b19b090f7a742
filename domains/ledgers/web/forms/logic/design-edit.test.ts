import { describe, expect, it } from 'vitest';
import { changeNewField, emptyDesign, moveField, widthOf, withField, withNewField, withoutField } from './design-edit.ts';

const begun = emptyDesign('T10');
const phone = { from: 'entry', name: 'person.phone', label: '联系电话' } as const;

describe('a design on the screen', () => {
  it('begins with number and name for a list, with nothing for figures', () => {
    expect(begun.fields.map((each) => each.header)).toEqual(['序号', '姓名']);
    expect(emptyDesign(null).fields).toEqual([]);
  });

  it('takes a field once, and asks only what nobody keeps', () => {
    const once = withField(begun, phone);
    expect(withField(once, phone)).toBe(once);
    expect(once.fields.at(-1)).toMatchObject({ key: 'f3', required: false });
    expect(withNewField(begun, 'ndogs', '养犬数量').fields.at(-1)).toMatchObject({ from: 'new', name: 'ndogs', required: true });
  });

  it('loses a new field with its column, and renames both together', () => {
    const added = withNewField(begun, 'ndogs', '养犬');
    expect(changeNewField(added, 'ndogs', { label: '养犬数量' }).fields.at(-1)?.header).toBe('养犬数量');
    expect(withoutField(added, 'f3')).toEqual(begun);
  });

  it('moves fields, and no further than the ends', () => {
    const three = withField(begun, phone);
    expect(moveField(three, 2, 0).fields.map((each) => each.header)).toEqual(['联系电话', '序号', '姓名']);
    expect(moveField(three, 0, 9).fields.map((each) => each.header)).toEqual(['姓名', '联系电话', '序号']);
    expect(moveField(three, 7, 0)).toBe(three);
  });

  it('gives a column room for its header', () => {
    expect([widthOf('性别'), widthOf('现居住地址'), widthOf('字'.repeat(40))]).toEqual([8, 14, 30]);
  });
});
