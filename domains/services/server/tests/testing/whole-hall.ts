import { eventsModel } from '@linli/events/model';
import { eventsServer } from '@linli/events/server';
import { gridsModel } from '@linli/grids/model';
import { gridsServer } from '@linli/grids/server';
import type { Field } from '@linli/kernel/model';
import { type TestPlatform, startTestPlatform } from '@linli/kernel/testkit';
import { mediationModel } from '@linli/mediation/model';
import { mediationServer } from '@linli/mediation/server';
import { organisationsModel } from '@linli/organisations/model';
import { organisationsServer } from '@linli/organisations/server';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { statusesModel } from '@linli/statuses/model';
import { statusesServer } from '@linli/statuses/server';
import { volunteersModel } from '@linli/volunteers/model';
import { volunteersServer } from '@linli/volunteers/server';
import type { ItemForm } from '../../../model/item-form.ts';
import { servicesModel } from '../../../model/index.ts';
import { type Answers, papersFor } from '../../../model/papers.ts';
import { servicesServer } from '../../index.ts';

const servers = [
  residentsServer,
  statusesServer,
  servicesServer,
  organisationsServer,
  volunteersServer,
  gridsServer,
  eventsServer,
  mediationServer,
];
const models = [residentsModel, statusesModel, servicesModel, organisationsModel, volunteersModel, gridsModel, eventsModel, mediationModel];

/** Services with every register that a result of the model catalogue is written to. */
export const startWholeHall = (
  engineUrl: string,
  clock: () => Date,
  places: Readonly<Record<string, string>> = {},
): Promise<TestPlatform> =>
  startTestPlatform({
    engineUrl,
    models,
    migrations: servers.map(({ model, migrations }) => ({ domain: model.name, folder: migrations ?? '' })),
    operations: servers.flatMap(({ operations }) => operations),
    effects: servicesServer.effects,
    pages: servicesServer.pages,
    clock,
    places: { names: async (_tx, codes) => new Map(codes.map((code) => [code, places[code] ?? code])) },
  });

/** Something that the field takes. */
export function exampleFor({ kind, codes, min, max }: Field, day: string): unknown {
  switch (kind) {
    case 'code':
      return codes?.items[0]?.code;
    case 'codes':
      return codes?.items.slice(0, 1).map((each) => each.code);
    case 'date':
      return day;
    case 'integer':
    case 'money':
    case 'decimal':
      return Math.min(max ?? 100, Math.max(min ?? 0, 100));
    case 'yesNo':
      return true;
    case 'account':
      return '6217000012345678';
    default:
      return `例${kind}`;
  }
}

/** An answer to every question that is asked on this path: always the first choice, or always the last. */
export function answersTo(item: Pick<ItemForm, 'materials' | 'questions'>, last: boolean): Answers {
  let answers: Answers = {};
  for (;;) {
    const { next } = papersFor(item, answers);
    const choice = next?.choices.at(last ? -1 : 0);
    if (next === undefined || choice === undefined) return answers;
    answers = { ...answers, [next.key]: choice.key };
  }
}
