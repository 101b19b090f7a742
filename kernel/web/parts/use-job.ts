import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/index.ts';
import { isOver, type Job } from './job.ts';

const LOOK_AGAIN_MS = 1_000;

/** A job as it moves, asked for every second until it is over. */
export function useJob(id: string | undefined) {
  return useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => api.get<Job>(`/kernel/jobs/${id}`, {}, signal),
    enabled: id !== undefined,
    staleTime: 0,
    refetchInterval: (query) => (query.state.data !== undefined && isOver(query.state.data) ? false : LOOK_AGAIN_MS),
  });
}

export function useCancelJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post<Job>(`/kernel/jobs/${id}/cancel`),
    onSuccess: (job) => {
      client.setQueryData(['job', job.id], job);
      void client.invalidateQueries({ queryKey: ['jobs'] });
    },
  });
}
