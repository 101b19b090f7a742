export { featureWires } from './feature-wires.ts';
export { fulfilFeatures } from './fulfil-features.ts';
export { type FeatureQuery, badPage, noFeature } from './parameters.ts';
export { fulfilRegisterFeatures } from './register-features.ts';
export { boxesOf } from './touches.ts';
