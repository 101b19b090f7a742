import { clockAt, dayAt } from '@linli/kernel/model';
import type { Open311Request, Open311Service, Open311Update } from '../../model/open311/operations.ts';
import type { Fields } from './document.ts';

/** `2026-11-28T08:00:00+08:00`: the clock of the county, with its offset. */
const inChina = (instant: string): string => `${dayAt(instant)}T${clockAt(instant)}:${instant.slice(17, 19)}+08:00`;

export const serviceFields = (of: Open311Service): Fields => ({
  service_code: of.code,
  service_name: of.name,
  description: of.description,
  metadata: of.attributes.length > 0,
  type: of.type,
  keywords: of.group,
  group: of.group,
});

export const definitionOf = (of: Open311Service): Fields => ({
  service_code: of.code,
  attributes: {
    item: 'attribute',
    of: of.attributes.map((each, at): Fields => ({
      variable: true,
      code: each.code,
      datatype: each.datatype,
      required: each.required,
      datatype_description: each.hint.zh,
      order: at + 1,
      description: each.description.zh,
      ...(each.values.length === 0
        ? {}
        : { values: { item: 'value', of: each.values.map(({ key, name }): Fields => ({ key, name: name.zh })) } }),
    })),
  },
});

export const requestFields = (of: Open311Request): Fields => ({
  service_request_id: of.id,
  status: of.closed ? 'closed' : 'open',
  status_notes: of.notes,
  service_name: of.serviceName,
  service_code: of.serviceCode,
  description: of.description,
  agency_responsible: of.agency,
  service_notice: null,
  requested_datetime: inChina(of.requestedAt),
  updated_datetime: inChina(of.updatedAt),
  expected_datetime: of.expectedAt === null ? null : inChina(of.expectedAt),
  address: of.address,
  address_id: null,
  zipcode: null,
  lat: of.lat,
  long: of.long,
  media_url: null,
});

export const updateFields = (of: Open311Update): Fields => ({
  update_id: of.id,
  service_request_id: of.request,
  status: of.status,
  updated_datetime: inChina(of.at),
  description: of.description,
  media_url: null,
});
