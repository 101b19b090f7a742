import type { Design, DesignField, NewField } from '../../../model/forms/design.ts';

/** What a field of a form is made from: a choice of the dictionary, or a new one. */
export interface Choice {
  readonly from: DesignField['from'];
  readonly name: string;
  readonly label: string;
}

function nextKey(fields: readonly DesignField[]): string {
  const taken = new Set(fields.map((each) => each.key));
  for (let n = 1; ; n += 1) if (!taken.has(`f${n}`)) return `f${n}`;
}

/** Characters that a column of this header takes on paper: two for a Chinese one, some room for the content. */
export const widthOf = (header: string): number => Math.max(8, Math.min(30, [...header].length * 2 + 4));

/** What nobody keeps is asked; what is kept may be empty. Chosen twice, it stands once. */
export function withField(design: Design, choice: Choice): Design {
  if (design.fields.some((each) => each.from === choice.from && each.name === choice.name)) return design;
  const asked = choice.from === 'new' || choice.from === 'county';
  const field: DesignField = {
    key: nextKey(design.fields),
    header: choice.label,
    from: choice.from,
    name: choice.name,
    width: widthOf(choice.label),
    required: asked,
  };
  return { ...design, fields: [...design.fields, field] };
}

export function withNewField(design: Design, key: string, label: string): Design {
  const field: NewField = { key, label, kind: design.subject === null ? 'integer' : 'text', why: '', owner: null, cycle: null };
  return withField({ ...design, newFields: [...design.newFields, field] }, { from: 'new', name: key, label });
}

export function withoutField(design: Design, key: string): Design {
  const gone = design.fields.find((each) => each.key === key);
  return {
    ...design,
    fields: design.fields.filter((each) => each.key !== key),
    newFields: gone?.from === 'new' ? design.newFields.filter((each) => each.key !== gone.name) : design.newFields,
  };
}

/** Moves a field to another place in the order; beyond the ends it stays at the end. */
export function moveField(design: Design, from: number, to: number): Design {
  const fields = [...design.fields];
  const [moved] = fields.splice(from, 1);
  if (moved === undefined) return design;
  fields.splice(Math.max(0, Math.min(to, fields.length)), 0, moved);
  return { ...design, fields };
}

export const changeField = (design: Design, key: string, change: Partial<DesignField>): Design => ({
  ...design,
  fields: design.fields.map((each) => (each.key === key ? { ...each, ...change } : each)),
});

/** The header follows the name of a new field. */
export function changeNewField(design: Design, key: string, change: Partial<NewField>): Design {
  return {
    ...design,
    newFields: design.newFields.map((each) => (each.key === key ? { ...each, ...change } : each)),
    fields: design.fields.map((each) =>
      each.from === 'new' && each.name === key && change.label !== undefined && change.label !== ''
        ? { ...each, header: change.label, width: widthOf(change.label) }
        : each,
    ),
  };
}

/** Another list, another set of people: what the last one could fill and this one cannot goes. */
export const emptyDesign = (subject: string | null): Design => ({
  subject,
  note: '',
  newFields: [],
  fields:
    subject === null
      ? []
      : [
          { key: 'f1', header: '序号', from: 'entry', name: 'table.serial', width: 6, required: false },
          { key: 'f2', header: '姓名', from: 'entry', name: 'person.name', width: 10, required: false },
        ],
});
