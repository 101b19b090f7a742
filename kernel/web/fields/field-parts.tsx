import type { Field, FieldKind } from '../../model/index.ts';
import { AttachmentDisplay } from './attachment/attachment-display.tsx';
import { AttachmentInput } from './attachment/attachment-input.tsx';
import { CodeInput, CodesInput } from './code-input.tsx';
import { DateInput } from './date-input.tsx';
import type { FieldPart } from './field-part.ts';
import { GeometryDisplay } from './geometry/geometry-display.tsx';
import { GeometryInput } from './geometry/geometry-input.tsx';
import { IdentityNumberInput } from './identity-number-input.tsx';
import { InstantInput } from './instant-input.tsx';
import { LongTextDisplay } from './long-text-display.tsx';
import { LongTextInput } from './long-text-input.tsx';
import { PlaceDisplay } from './place-display.tsx';
import { PlaceInput } from './place-input.tsx';
import { PlacesInput } from './places-input.tsx';
import { PlainDisplay } from './plain-display.tsx';
import { ReferenceDisplay } from './reference-display.tsx';
import { ReferenceInput } from './reference-input.tsx';
import { TextInput } from './text-input.tsx';
import { YesNoInput } from './yes-no-input.tsx';

/** How each kind of field is shown and filled in. The only place where kinds are told apart by how they look. */
const fieldParts: Record<FieldKind, FieldPart> = {
  text: { Display: PlainDisplay, Input: TextInput, sortable: true },
  longText: { Display: LongTextDisplay, Input: LongTextInput, wide: true },
  name: { Display: PlainDisplay, Input: TextInput, sortable: true },
  integer: { Display: PlainDisplay, Input: TextInput, end: true, sortable: true },
  decimal: { Display: PlainDisplay, Input: TextInput, end: true, sortable: true },
  money: { Display: PlainDisplay, Input: TextInput, end: true, sortable: true },
  date: { Display: PlainDisplay, Input: DateInput, unbroken: true, sortable: true },
  instant: { Display: PlainDisplay, Input: InstantInput, unbroken: true, sortable: true },
  yesNo: { Display: PlainDisplay, Input: YesNoInput, sortable: true },
  code: { Display: PlainDisplay, Input: CodeInput, sortable: true },
  codes: { Display: PlainDisplay, Input: CodesInput, wide: true },
  place: { Display: PlaceDisplay, Input: PlaceInput, sortable: true },
  places: { Display: PlaceDisplay, Input: PlacesInput, wide: true },
  reference: { Display: ReferenceDisplay, Input: ReferenceInput },
  identityNumber: { Display: PlainDisplay, Input: IdentityNumberInput, unbroken: true },
  phone: { Display: PlainDisplay, Input: TextInput, unbroken: true },
  account: { Display: PlainDisplay, Input: TextInput, unbroken: true },
  secretText: { Display: LongTextDisplay, Input: LongTextInput, wide: true },
  geometry: { Display: GeometryDisplay, Input: GeometryInput, wide: true },
  attachment: { Display: AttachmentDisplay, Input: AttachmentInput, wide: true },
};

export const partOf = (field: Field): FieldPart => fieldParts[field.kind];
