import { History } from "../../../../local/page/ui/history";

const flow = (processing: number, delivery: number) => ({
  buffers: Object.entries({ processing, delivery }).map(([buffer, bytes]) => ({
    ...{ buffer, bytes, records: 1, lines: 1, hintBytes: 1, hintMilliseconds: 1 },
  })),
});

test("samples four times a second, the last within a step counts", () => {
  const history = new History();
  history.add(1000, flow(1, 2));
  history.add(1200, flow(3, 4));
  history.add(1250, flow(5, 6));
  history.add(900, flow(7, 8));
  expect(history.series).toEqual({ times: [1, 1.25], processing: [3, 5], delivery: [4, 6] });
});

test("keeps two minutes, however long it goes on", () => {
  const history = new History();
  for (let n = 0; n < 2400; n++) history.add(n * 250, flow(n, 0));
  const { times, processing } = history.series;
  expect([times.length, times[0], processing.at(-1)]).toEqual([480, 480, 2399]);
});
