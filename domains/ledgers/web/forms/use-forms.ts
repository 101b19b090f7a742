import type { Page } from './page.ts';
import { api, newId, runOperation } from '@linli/kernel/web';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  checkDesign,
  endTask,
  type formTemplate,
  getForm,
  getTask,
  getTemplateOperation,
  listKnownFields,
  reviseTemplate,
  saveTemplate,
  sendTask,
  stepForm,
  stepTemplate,
  sumForms,
  takeForms,
} from '../../model/forms/index.ts';
import type { Design } from '../../model/forms/design.ts';
import type { Template } from './wire.ts';

const A_MINUTE = 60_000;

export function useTemplateList(after: string | undefined) {
  return useQuery({
    queryKey: ['forms', 'templates', after],
    queryFn: ({ signal }) =>
      api.get<Page<typeof formTemplate>>('/ledgers/form-template', { limit: '100', ...(after === undefined ? {} : { after }) }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useTemplate(id: string, enabled = true) {
  return useQuery({
    queryKey: ['forms', 'template', id],
    queryFn: ({ signal }) => runOperation(getTemplateOperation, { id }, { signal }),
    enabled,
  });
}

/** Fields that a form about this subject may ask; figures have no subject. */
export function useKnownFields(subject: string | null, enabled = true) {
  return useQuery({
    queryKey: ['forms', 'fields', subject],
    queryFn: ({ signal }) => runOperation(listKnownFields, subject === null ? {} : { subject }, { signal }),
    staleTime: A_MINUTE,
    enabled,
  });
}

export interface DraftTemplate {
  readonly id: string;
  readonly title: string;
  readonly department: string;
  readonly cycle: Template['cycle'];
  readonly shape: Template['shape'];
  readonly design: Design;
}

/** What the server says of a design as it stands on the screen. */
export function useChecked({ id, title, cycle, shape, design }: DraftTemplate) {
  return useQuery({
    queryKey: ['forms', 'checked', id, title, cycle, shape, design],
    queryFn: ({ signal }) => runOperation(checkDesign, { id, title, cycle, shape, design }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: A_MINUTE,
  });
}

function useForget(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ['forms'] });
}

export function useSaveTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: DraftTemplate & { readonly version?: number }) => runOperation(saveTemplate, draft),
    onSuccess: (saved) => {
      client.setQueryData(['forms', 'template', saved.id], saved);
      void client.invalidateQueries({ queryKey: ['forms', 'templates'] });
    },
  });
}

export interface TemplateStepInput {
  readonly id: string;
  readonly version: number;
  readonly step: 'submit' | 'withdraw' | 'admit' | 'return' | 'retire';
  readonly reason?: string;
  readonly approval?: string;
}

export function useTemplateStep() {
  const forget = useForget();
  return useMutation({ mutationFn: (input: TemplateStepInput) => runOperation(stepTemplate, input), onSuccess: forget });
}

export function useRevise(onDone: (id: string) => void) {
  const forget = useForget();
  return useMutation({
    mutationFn: (id: string) => runOperation(reviseTemplate, { id, next: newId() }),
    onSuccess: (next) => {
      forget();
      onDone(next.id);
    },
  });
}

export interface Sending {
  readonly template: string;
  readonly places: string[];
  readonly firstDueOn: string;
  readonly until: string | null;
}

export function useSendTask(onDone: (id: string) => void) {
  const forget = useForget();
  return useMutation({
    mutationFn: (sending: Sending) => runOperation(sendTask, { id: newId(), ...sending }),
    onSuccess: ({ id }) => {
      forget();
      onDone(id);
    },
  });
}

export interface TaskView {
  readonly id: string;
  readonly period?: string | undefined;
  readonly place?: string | undefined;
  readonly show?: 'all' | 'late' | 'waiting' | 'returned' | 'confirmed' | 'taken' | undefined;
  readonly after?: string | undefined;
}

const clean = <T extends object>(view: T): T => Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as T;

/** How far a form has come; asked again while the system is still opening it. */
export function useTask(view: TaskView) {
  return useQuery({
    queryKey: ['forms', 'task', view],
    queryFn: ({ signal }) => runOperation(getTask, clean(view) as never, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.data?.period === null && query.state.data.endedAt === null ? 1_500 : false),
  });
}

export function useTakeForms() {
  const forget = useForget();
  return useMutation({ mutationFn: (input: { id: string; period: string }) => runOperation(takeForms, input), onSuccess: forget });
}

export function useEndTask(onDone: (withdrawn: number) => void) {
  const forget = useForget();
  return useMutation({
    mutationFn: (input: { id: string; version: number; reason: string; withdraw: boolean }) => runOperation(endTask, input),
    onSuccess: ({ withdrawn }) => {
      forget();
      onDone(withdrawn);
    },
  });
}

export function useSum(view: { readonly id: string; readonly period: string; readonly place: string }, enabled: boolean) {
  return useQuery({
    queryKey: ['forms', 'sum', view],
    queryFn: ({ signal }) => runOperation(sumForms, view, { signal }),
    enabled,
    retry: false,
  });
}

export function useForm(id: string, after: number, onlyGaps: boolean) {
  return useQuery({
    queryKey: ['forms', 'form', id, after, onlyGaps],
    queryFn: ({ signal }) => runOperation(getForm, { id, after, ...(onlyGaps ? { gaps: 'true' as const } : {}) }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export interface FormStepInput {
  readonly id: string;
  readonly version: number;
  readonly step: 'confirm' | 'unconfirm' | 'return';
  readonly reason?: string;
}

export function useFormStep(onDone?: () => void) {
  const forget = useForget();
  return useMutation({
    mutationFn: (input: FormStepInput) => runOperation(stepForm, input),
    onSuccess: () => {
      forget();
      onDone?.();
    },
  });
}
