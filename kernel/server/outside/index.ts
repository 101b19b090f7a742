export { ClosedAddress, closedAddress, isClosedFigure, isOpenAddress, resolveOpen } from './addresses.ts';
export { callOutside, NoAnswer, type OutsideAnswer } from './call.ts';
