const bucketsSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] as const;

interface Series {
  readonly buckets: number[];
  count: number;
  seconds: number;
  readonly statuses: Map<number, number>;
}

/** Counts and times of operations, printed in the Prometheus text format. No label ever holds personal data. */
export class Metrics {
  readonly #series = new Map<string, Series>();

  async time(operation: string, work: () => Promise<Response>): Promise<Response> {
    const begun = performance.now();
    const response = await work().catch((error: unknown) => {
      this.#add(operation, begun, 500);
      throw error;
    });
    this.#add(operation, begun, response.status);
    return response;
  }

  #add(operation: string, begun: number, status: number): void {
    const seconds = (performance.now() - begun) / 1_000;
    const series = this.#series.get(operation) ?? {
      buckets: bucketsSeconds.map(() => 0),
      count: 0,
      seconds: 0,
      statuses: new Map<number, number>(),
    };
    bucketsSeconds.forEach((limit, index) => {
      if (seconds <= limit) series.buckets[index] = (series.buckets[index] ?? 0) + 1;
    });
    series.count += 1;
    series.seconds += seconds;
    series.statuses.set(status, (series.statuses.get(status) ?? 0) + 1);
    this.#series.set(operation, series);
  }

  print(gauges: Readonly<Record<string, number>>): string {
    const lines = ['# TYPE linli_operation_seconds histogram'];
    for (const [operation, series] of this.#series) {
      bucketsSeconds.forEach((limit, index) =>
        lines.push(`linli_operation_seconds_bucket{operation="${operation}",le="${limit}"} ${series.buckets[index] ?? 0}`),
      );
      lines.push(`linli_operation_seconds_bucket{operation="${operation}",le="+Inf"} ${series.count}`);
      lines.push(
        `linli_operation_seconds_sum{operation="${operation}"} ${series.seconds.toFixed(6)}`,
        `linli_operation_seconds_count{operation="${operation}"} ${series.count}`,
      );
    }
    lines.push('# TYPE linli_answers_total counter');
    for (const [operation, series] of this.#series)
      for (const [status, count] of series.statuses)
        lines.push(`linli_answers_total{operation="${operation}",status="${status}"} ${count}`);
    for (const [name, value] of Object.entries(gauges)) lines.push(`# TYPE ${name} gauge`, `${name} ${value}`);
    return `${lines.join('\n')}\n`;
  }
}
