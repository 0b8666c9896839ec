import { EventReader } from "../../../../local/page/ui/sse";

test("puts events together from chunks, wherever these are cut", () => {
  const text = 'event: flow\ndata: {"a":1}\n\n: still here\n\nevent: changed\ndata: {}\n\n';
  for (let cut = 1; cut < text.length; cut++) {
    const reader = new EventReader();
    expect([...reader.take(text.slice(0, cut)), ...reader.take(text.slice(cut))]).toEqual([
      { name: "flow", data: '{"a":1}' },
      { name: "changed", data: "{}" },
    ]);
  }
});
