import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import type { FlowView } from "../protocol";
import { size, time } from "./format";
import type { History } from "./history";
import { useScheme } from "./use-scheme";
import type { Words } from "./words";

interface FillChartProps {
  history: History;
  flow: FlowView;
  words: Words;
  now: number;
}

const WINDOW_SECONDS = 120;
const HEIGHT = 180;

/** How full both buffers were over the last two minutes: the saw teeth that flushes make. */
export function FillChart({ history, flow, words, now }: FillChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(undefined);
  const scheme = useScheme();
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const style = getComputedStyle(element);
    const colour = (name: string): string => style.getPropertyValue(name).trim();
    const made = new uPlot(optionsOf(element.clientWidth, words, colour), [[], [], []], element);
    chart.current = made;
    const fit = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height: HEIGHT }));
    fit.observe(element);
    return () => {
      fit.disconnect();
      made.destroy();
    };
  }, [words, scheme]);
  useEffect(() => {
    history.add(now, flow);
    const { times, processing, delivery } = history.series;
    chart.current?.setData([times, processing, delivery], false);
    chart.current?.setScale("x", { min: now / 1000 - WINDOW_SECONDS, max: now / 1000 });
  }, [now, flow, history]);
  return (
    <section class="card" aria-labelledby="fill">
      <h2 id="fill">How full the buffers were</h2>
      <div ref={host} class="chart" aria-hidden="true" />
      <Twin history={history} words={words} />
    </section>
  );
}

function optionsOf(width: number, words: Words, colour: (name: string) => string): uPlot.Options {
  const axis = {
    stroke: colour("--muted"),
    grid: { stroke: colour("--line"), width: 1 },
    ticks: { stroke: colour("--line"), width: 1 },
    font: "12px system-ui, sans-serif",
  };
  return {
    ...{ width, height: HEIGHT, cursor: { show: false }, legend: { show: false } },
    scales: { x: { time: false }, y: { range: (_, __, most) => [0, Math.max(1024, most * 1.1)] } },
    axes: [
      { ...axis, values: (_, ticks) => ticks.map((at) => time(at * 1000)) },
      { ...axis, size: 72, values: (_, ticks) => ticks.map((bytes) => size(bytes)) },
    ],
    series: [
      {},
      { label: words.buffer, stroke: colour("--size"), width: 2, dash: [6, 4] },
      { label: words.delivery, stroke: colour("--time"), width: 2 },
    ],
  };
}

/** The same as a table: every tenth second. */
function Twin({ history, words }: { history: History; words: Words }) {
  const { times, processing, delivery } = history.series;
  const rows = times
    .map((at, index) => ({ at, first: processing[index] ?? 0, second: delivery[index] ?? 0 }))
    .filter(({ at }) => at % 10 === 0)
    .slice(-12);
  return (
    <>
      <p class="legend">
        <i class="key dashed" aria-hidden="true" /> {words.buffer} <i class="key solid" aria-hidden="true" />{" "}
        {words.delivery}
      </p>
      <details>
        <summary>The picture as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Time (UTC)</th>
              <th scope="col">{words.buffer}</th>
              <th scope="col">{words.delivery}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ at, first, second }) => (
              <tr key={at}>
                <td>{time(at * 1000)}</td>
                <td>{size(first)}</td>
                <td>{size(second)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
