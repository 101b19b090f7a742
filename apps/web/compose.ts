import { archiveModel } from '@linli/archive/model';
import { archiveWeb } from '@linli/archive/web';
import { eventsModel } from '@linli/events/model';
import { eventsWeb } from '@linli/events/web';
import { facilitiesModel } from '@linli/facilities/model';
import { gridsModel } from '@linli/grids/model';
import { gridsWeb } from '@linli/grids/web';
import { identityWeb, welcomeScreen } from '@linli/identity/web';
import { type Dictionary, type DomainModel, gather } from '@linli/kernel/model';
import { kernelWeb, type WebDomain, type WebScreen } from '@linli/kernel/web';
import { ledgersModel } from '@linli/ledgers/model';
import { ledgersWeb } from '@linli/ledgers/web';
import { mediationModel } from '@linli/mediation/model';
import { mediationWeb } from '@linli/mediation/web';
import { messagesModel } from '@linli/messages/model';
import { messagesWeb } from '@linli/messages/web';
import { organisationsModel } from '@linli/organisations/model';
import { regionsModel } from '@linli/regions/model';
import { regionsWeb } from '@linli/regions/web';
import { residentsModel } from '@linli/residents/model';
import { residentsWeb } from '@linli/residents/web';
import { servicesModel } from '@linli/services/model';
import { hallPages, servicesWeb } from '@linli/services/web';
import { staffModel } from '@linli/staff/model';
import { statusesModel } from '@linli/statuses/model';
import { supervisionModel } from '@linli/supervision/model';
import { supervisionWeb } from '@linli/supervision/web';
import { volunteersModel } from '@linli/volunteers/model';

/** The domains whose registers have screens, in the order of the menu. */
const models: readonly DomainModel[] = [
  residentsModel,
  statusesModel,
  servicesModel,
  regionsModel,
  staffModel,
  organisationsModel,
  volunteersModel,
  gridsModel,
  eventsModel,
  mediationModel,
  facilitiesModel,
  messagesModel,
  supervisionModel,
  ledgersModel,
  archiveModel,
];

/** Screens of their own that domains bring. */
export const webDomains: readonly WebDomain[] = [
  residentsWeb,
  kernelWeb,
  identityWeb,
  regionsWeb,
  servicesWeb,
  eventsWeb,
  gridsWeb,
  ledgersWeb,
  archiveWeb,
  mediationWeb,
  messagesWeb,
  supervisionWeb,
];

/** Screens for people without a session: they stand outside the frame. */
export const outsideScreens: readonly Pick<WebScreen, 'path' | 'load'>[] = [welcomeScreen, ...hallPages];

export const dictionary: Dictionary = gather(models);
