import { type Work, sql } from '@linli/kernel/server';
import type { Design } from '../../model/forms/design.ts';

/** Designs of some templates, by template. */
export async function designsOf(work: Work, county: string, templates: readonly string[]): Promise<Map<string, Design>> {
  if (templates.length === 0) return new Map();
  const found = await sql<{ template: string; design: Design }>`
    select template, design from ledgers.form_design where county = ${county} and template = any(${[...templates]}::uuid[])
  `.execute(work.tx);
  return new Map(found.rows.map((row) => [row.template, row.design]));
}

/** Every design of a county, by template: a few dozen. */
export async function designsIn(work: Work, county: string): Promise<Map<string, Design>> {
  const found = await sql<{ template: string; design: Design }>`
    select template, design from ledgers.form_design where county = ${county} order by template
  `.execute(work.tx);
  return new Map(found.rows.map((row) => [row.template, row.design]));
}

export async function getDesign(work: Work, county: string, template: string): Promise<Design> {
  const design = (await designsOf(work, county, [template])).get(template);
  if (design === undefined) throw new Error(`The template ${template} has no design.`);
  return design;
}

export async function keepDesign(work: Work, county: string, template: string, design: Design): Promise<void> {
  await sql`
    insert into ledgers.form_design (county, template, design) values (${county}, ${template}::uuid, ${JSON.stringify(design)}::jsonb)
    on conflict (county, template) do update set design = excluded.design
  `.execute(work.tx);
}
