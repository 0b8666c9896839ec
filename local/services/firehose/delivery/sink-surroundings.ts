import type { BufferName, StreamContext } from "./context";
import type { SinkSurroundings } from "./raw-sink";
import { bufferHints } from "./stream-hints";

type Common = Pick<SinkSurroundings, "clock" | "signal" | "hints" | "show" | "failed" | "expired">;

/** @returns what every buffer of a stream has around it: hints of the configuration in force, and somebody to tell */
export function sinkSurroundings(context: StreamContext, buffer: () => BufferName): Common {
  const { cloud, signal, stream } = context;
  const of = (): { stream: string; region: string; buffer: BufferName } => ({
    stream: stream().name,
    region: cloud.region,
    buffer: buffer(),
  });
  const hints = (): ReturnType<typeof bufferHints> => bufferHints(stream().destination, buffer());
  return {
    clock: cloud.clock,
    signal,
    hints,
    show: ({ records, bytes, lines, since }) => {
      const { bytes: hintBytes, milliseconds: hintMilliseconds } = hints();
      cloud.events.emit("bufferChanged", {
        ...of(),
        records,
        bytes,
        lines,
        ...(since !== undefined && { since }),
        hintBytes,
        hintMilliseconds,
      });
    },
    failed: (error) => {
      const message = error instanceof Error ? error.message : String(error);
      cloud.events.emit("deliveryBroken", { ...of(), message });
    },
    expired: (records) => cloud.events.emit("recordsExpired", { ...of(), records }),
  };
}
