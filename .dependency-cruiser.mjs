import { boundaryOptions } from './tools/gates/boundary-rules.ts';

export default boundaryOptions(import.meta.dirname);
