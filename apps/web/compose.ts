import { facilitiesModel } from '@linli/facilities/model';
import { type Dictionary, type DomainModel, gather } from '@linli/kernel/model';
import type { WebDomain } from '@linli/kernel/web';
import { organisationsModel } from '@linli/organisations/model';
import { residentsModel } from '@linli/residents/model';
import { staffModel } from '@linli/staff/model';
import { statusesModel } from '@linli/statuses/model';
import { supervisionModel } from '@linli/supervision/model';
import { volunteersModel } from '@linli/volunteers/model';

/** The domains whose registers have screens, in the order of the menu. */
const models: readonly DomainModel[] = [
  residentsModel,
  statusesModel,
  staffModel,
  organisationsModel,
  volunteersModel,
  facilitiesModel,
  supervisionModel,
];

/** Screens of their own that domains bring. */
export const webDomains: readonly WebDomain[] = [];

export const dictionary: Dictionary = gather(models);
