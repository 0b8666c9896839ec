import { EnvironmentReader } from "../../../generator/environment";
import { KafkaOutlet, kafka, linesOf, type MakeProducer, named } from "../../../generator/outlets/kafka";
import { refusalOf } from "../../../generator/shipper/refusal";
import { CONFIG } from "../life";

const never = new AbortController().signal;

/** Producers whose calls end as told, one after the other, and what they were asked. */
function producersThat(...ends: (Error | Promise<never> | undefined)[]) {
  const asked: string[] = [];
  let made = 0;
  const make: MakeProducer = () => {
    const name = `producer ${++made}`;
    return {
      connect: async () => void asked.push(`${name} connects`),
      disconnect: async () => void asked.push(`${name} ends`),
      send: async ({ topic, acks, messages }) => {
        asked.push(
          `${name} ${topic} ${acks}: ${messages.map(({ key, value }) => `${key}=${value}`).join(" ")}`,
        );
        const end = ends.shift();
        if (end instanceof Error) throw end;
        await end;
        return [];
      },
    };
  };
  return { asked, outlet: new KafkaOutlet(make, "web1") };
}

test("each line is a message with the host as its key, acknowledged by all replicas", async () => {
  const { asked, outlet } = producersThat();
  expect(await outlet.put([Buffer.from("a\nb\n"), Buffer.from("c\n")], never)).toEqual([
    undefined,
    undefined,
  ]);
  expect(await outlet.put([Buffer.from("d\n")], never)).toEqual([undefined]);
  expect(asked).toEqual([
    "producer 1 connects",
    "producer 1 logs -1: web1=a web1=b web1=c",
    "producer 1 logs -1: web1=d",
  ]);
});

test("behind a call that failed comes a new producer, whose batches the broker does not take for those before", async () => {
  const lost = Object.assign(new Error("timed out"), { name: "KafkaJSRequestTimeoutError" });
  const { asked, outlet } = producersThat(lost);
  await expect(outlet.put([Buffer.from("a\n")], never)).rejects.toThrow("timed out");
  await outlet.put([Buffer.from("a\n"), Buffer.from("b\n")], never);
  await outlet.close();
  expect(asked).toEqual([
    "producer 1 connects",
    "producer 1 logs -1: web1=a",
    "producer 1 ends",
    "producer 2 connects",
    "producer 2 logs -1: web1=a web1=b",
    "producer 2 ends",
  ]);
});

test("a call is given up when its time is over", async () => {
  const { asked, outlet } = producersThat(new Promise<never>(() => undefined));
  const call = new AbortController();
  const put = outlet.put([Buffer.from("a\n")], call.signal);
  await new Promise(setImmediate);
  call.abort();
  await expect(put).rejects.toMatchObject({ name: "AbortError" });
  expect(asked.at(-1)).toBe("producer 1 ends");
});

test("takes a record apart at its line feeds, with or without the last", () => {
  expect(linesOf(Buffer.from("a\n\nbc\n")).map(String)).toEqual(["a", "", "bc"]);
  expect(linesOf(Buffer.from("a")).map(String)).toEqual(["a"]);
  expect(linesOf(Buffer.alloc(0))).toEqual([]);
});

test("a refusal is named by the protocol's or the system's code, however deep it lies", () => {
  const protocol = Object.assign(new Error("too large"), { type: "MESSAGE_TOO_LARGE", code: 10 });
  const outer = new Error("retries exceeded", { cause: protocol });
  expect(refusalOf(named(outer))).toEqual({ reason: "MESSAGE_TOO_LARGE", message: "too large" });
  const refused = Object.assign(new Error("connect"), {
    name: "KafkaJSConnectionError",
    code: "ECONNREFUSED",
  });
  expect(refusalOf(named(refused)).reason).toBe("ECONNREFUSED");
  expect(named("odd").message).toBe("odd");
});

test("it is told the broker's address", async () => {
  const read = new EnvironmentReader({ LOGLAB_KAFKA: "ip-10-0-0-4.ec2.internal:9092" });
  const outlet = kafka.open(kafka.readSettings(read), CONFIG);
  expect(read.problems).toEqual([]);
  expect(outlet.advice.get("ECONNREFUSED")).toContain("LOGLAB_KAFKA");
  await outlet.close();
  const wrong = new EnvironmentReader({ LOGLAB_KAFKA: "broker" });
  kafka.readSettings(wrong);
  expect(wrong.problems).toEqual([expect.stringContaining('LOGLAB_KAFKA is "broker"')]);
});
