export { issueForm } from './issue-form.ts';
export { decideIssue, issueLedger } from './issue-ledger.ts';
export type { Issued, IssuedCell } from './issued.ts';
