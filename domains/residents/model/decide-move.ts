import { ancestorAt } from '@linli/kernel/model';

/** A residence in force, as the decision needs it. */
export interface OpenResidence {
  readonly id: string;
  readonly place: string;
  readonly relation: string | null;
}

export interface ResidencePlan {
  /** Rows that end on the day of the move. */
  readonly close: readonly string[];
  /** Rows whose relation changes: registered and gone, registered and back. */
  readonly turn: readonly { readonly id: string; readonly relation: string }[];
  /** Whether a new row is opened at the destination; not when the person already lives there under that relation. */
  readonly open: boolean;
  /** The community in which the person stays registered, where the rows tell. */
  readonly registeredAt: string | null;
}

const communityOf = (place: string): string => ancestorAt(place, 'community') ?? place;

/**
 * What a move inside the county does to a person's residences: living relations elsewhere end, the registration stays
 * where it is but says whether the person is there (domain.md 2.3).
 */
export function decideResidences(open: readonly OpenResidence[], to: string, relation: string): ResidencePlan {
  const there = communityOf(to);
  const living = open.filter((row) => row.relation === 'usual' || row.relation === 'temporary');
  const away = living.filter((row) => communityOf(row.place) !== there || (row.relation === 'temporary' && relation === 'usual'));
  const already = living.some((row) => communityOf(row.place) === there && row.relation === relation);
  const registered = open.filter((row) => row.relation === 'registered' || row.relation === 'registered-away');
  const turn = registered.flatMap((row) => {
    const right = communityOf(row.place) === there ? 'registered' : 'registered-away';
    return row.relation === right || registered.length > 1 ? [] : [{ id: row.id, relation: right }];
  });
  return {
    close: away.map((row) => row.id),
    turn,
    open: !already,
    registeredAt: registered[0] === undefined ? null : communityOf(registered[0].place),
  };
}
