import type { OutputOf } from '@linli/kernel/model';
import type { filledLedger, getImport, listImportRows, previewUndo, readDictionary, readTemplates } from '../model/index.ts';

/** What the server answers, named for the screens. The shapes are those of the declared operations. */
export type Import = OutputOf<typeof getImport>;
export type Counts = Import['counts'];
export type FoundTable = Import['tables'][number];
export type FoundColumn = FoundTable['columns'][number];

export type ImportRow = OutputOf<typeof listImportRows>['rows'][number];
export type RowCell = ImportRow['cells'][number];
export type RowChange = ImportRow['changes'][number];
export type Candidate = ImportRow['match']['candidates'][number];

export type UndoPreview = OutputOf<typeof previewUndo>;

export type DictionaryEntry = OutputOf<typeof readDictionary>['entries'][number];
export type TemplateFacts = OutputOf<typeof readTemplates>['templates'][number];

export type Filled = OutputOf<typeof filledLedger>;
export type FilledRow = Filled['rows'][number];
export type FilledCell = FilledRow['cells'][number];
export type LedgerName = Filled['ledger'];
