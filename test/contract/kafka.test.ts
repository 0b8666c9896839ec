import { brokerProperties, LARGEST_MESSAGE } from "../../contract/kafka";

const settings = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .trim()
      .split("\n")
      .map((line) => line.split(/=(.*)/s).slice(0, 2)),
  );

test("a broker listens at the addresses that it is told, and advertises those that clients use", () => {
  const broker = settings(
    brokerProperties({
      address: "10.0.0.4",
      loopback: "127.0.0.1",
      ports: { inside: 9092, tunnel: 19092, controller: 9093 },
      data: "data",
    }),
  );
  expect(broker).toMatchObject({
    listeners: "INSIDE://10.0.0.4:9092,TUNNEL://127.0.0.1:19092,CONTROLLER://127.0.0.1:9093",
    "advertised.listeners": "INSIDE://10.0.0.4:9092,TUNNEL://127.0.0.1:19092",
    "controller.quorum.voters": "1@127.0.0.1:9093",
    "log.dirs": "data",
  });
});

test("has no tunnel where none is asked for, and makes no topic by mistake", () => {
  const broker = settings(
    brokerProperties({
      address: "127.0.0.1",
      loopback: "127.0.0.1",
      ports: { inside: 9092, controller: 9093 },
      data: "data",
    }),
  );
  expect(broker["advertised.listeners"]).toBe("INSIDE://127.0.0.1:9092");
  expect(broker["auto.create.topics.enable"]).toBe("false");
});

test("takes no message that a record of a delivery stream could not hold", () => {
  expect(LARGEST_MESSAGE).toBeLessThan(1000 * 1024);
});
