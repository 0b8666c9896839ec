import type { CloudEvent } from "../local";

/** Where one seat stands, in lines of its log. */
export interface SeatProgress {
  seat: string;
  /** Last status of its stack, as CloudFormation says it; absent before the deployment reaches it. */
  status?: string;
  /** Resources of the stack that stand, of those begun. */
  resources: { done: number; begun: number };
  /** Lines that the stream acknowledged. */
  sent: number;
  delivered: number;
  failed: number;
}

const STREAM = "AWS::KinesisFirehose::DeliveryStream";

/** @returns lines acknowledged and neither delivered nor failed yet */
export function buffered({ sent, delivered, failed }: SeatProgress): number {
  return sent - delivered - failed;
}

/** Follows a class on the local cloud, event by event. */
export class ClassProgress {
  private readonly seats = new Map<string, SeatProgress>();
  private readonly stackOfStream = new Map<string, string>();
  private readonly begun = new Map<string, Set<string>>();
  private readonly done = new Map<string, Set<string>>();

  /** @param stackOf name of a seat's stack */
  constructor(seats: readonly string[], stackOf: (seat: string) => string) {
    for (const seat of seats) {
      const stack = stackOf(seat);
      this.seats.set(stack, { seat, resources: { done: 0, begun: 0 }, sent: 0, delivered: 0, failed: 0 });
      this.begun.set(stack, new Set());
      this.done.set(stack, new Set());
    }
  }

  /** Seats in the roster's order. */
  all(): SeatProgress[] {
    return [...this.seats.values()];
  }

  /**
   * Takes one event in.
   * @returns the seat that it concerns
   */
  take(event: CloudEvent): SeatProgress | undefined {
    switch (event.name) {
      case "stackEvent":
        return this.takeStackEvent(event);
      case "recordsAccepted":
        return this.count(event.stream, "sent", event.lines);
      case "bufferFlushed":
        if (event.buffer === "delivery") return this.count(event.stream, "delivered", event.lines);
        return event.buffer === "error" ? this.count(event.stream, "failed", event.lines) : undefined;
      default:
        return undefined;
    }
  }

  private count(
    stream: string,
    what: "sent" | "delivered" | "failed",
    lines: number,
  ): SeatProgress | undefined {
    const seat = this.seats.get(this.stackOfStream.get(stream) ?? "");
    if (seat) seat[what] += lines;
    return seat;
  }

  private takeStackEvent(event: Extract<CloudEvent, { name: "stackEvent" }>): SeatProgress | undefined {
    const seat = this.seats.get(event.stackName);
    if (!seat) return undefined;
    if (event.logicalId === event.stackName) {
      seat.status = event.status;
      return seat;
    }
    if (event.resourceType === STREAM && event.physicalId)
      this.stackOfStream.set(event.physicalId, event.stackName);
    this.begun.get(event.stackName)?.add(event.logicalId);
    if (/^(CREATE|UPDATE)_COMPLETE$/.test(event.status)) this.done.get(event.stackName)?.add(event.logicalId);
    seat.resources = {
      begun: this.begun.get(event.stackName)?.size ?? 0,
      done: this.done.get(event.stackName)?.size ?? 0,
    };
    return seat;
  }
}
