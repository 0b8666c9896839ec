import { EventBus } from "../../../local/core/events";

const logged = (group: string) => ({ region: "us-east-1", group, stream: "s", events: 1, bytes: 2 });

describe("events", () => {
  it("are told in order, with their time, until nobody listens any more", () => {
    const events = new EventBus(() => 7);
    const told: unknown[] = [];
    const end = events.subscribe((event) => told.push(event));
    events.emit("logged", logged("a"));
    events.emit("instance", { region: "us-east-1", instance: "i-1", state: "running" });
    end();
    events.emit("logged", logged("b"));
    expect(told).toEqual([
      { name: "logged", at: 7, ...logged("a") },
      { name: "instance", at: 7, region: "us-east-1", instance: "i-1", state: "running" },
    ]);
  });

  it("are told to everybody, though one who listens breaks down or leaves", () => {
    const warned = jest.spyOn(process, "emitWarning").mockImplementation();
    const events = new EventBus(() => 0);
    const told: string[] = [];
    events.subscribe(() => {
      throw new Error("broken listener");
    });
    events.subscribe(() => leave());
    const leave = events.subscribe(() => told.push("left"));
    events.subscribe(() => told.push("stayed"));
    events.emit("logged", logged("a"));
    expect(told).toEqual(["stayed"]);
    expect(warned).toHaveBeenCalledWith(expect.objectContaining({ message: "broken listener" }));
    warned.mockRestore();
  });

  it("can be waited for, and a wait can be ended", async () => {
    const events = new EventBus(() => 0);
    const next = events.next("logged", ({ group }) => group === "b");
    events.emit("logged", logged("a"));
    events.emit("logged", logged("b"));
    expect(await next).toMatchObject({ group: "b" });
    const signal = AbortSignal.abort(new Error("stopped"));
    await expect(events.next("logged", undefined, signal)).rejects.toThrow("stopped");
    const stopping = new AbortController();
    const waiting = events.next("logged", undefined, stopping.signal);
    stopping.abort(new Error("stopped"));
    await expect(waiting).rejects.toThrow("stopped");
  });
});
