import { type FeatureCollection, type FeaturePage, type Refusal, isRefusal } from '../../../model/index.ts';
import { type Context, type Operation, fulfil } from '../../platform.ts';
import { type FeatureQuery, readQuery } from './parameters.ts';

/** The operation behind a collection: what is asked has been read and checked, `find` only looks. */
export const fulfilFeatures = (
  collection: FeatureCollection,
  find: (context: Context, query: FeatureQuery) => Promise<FeaturePage | Refusal>,
): Operation =>
  fulfil(collection.operation, async (context, input) => {
    const query = readQuery(context, collection, input);
    return isRefusal(query) ? query : find(context, query);
  });
