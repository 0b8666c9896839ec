import { openBroker } from "../../../cli/mapping/broker-port";

test("a broker that is not there is told at once, not after half a minute of tries", async () => {
  expect(await openBroker("127.0.0.1:1")).toBeUndefined();
});

test.each(["no address", "127.0.0.1", "127.0.0.1:99999"])("%s is refused as wrong use", async (address) => {
  await expect(openBroker(address)).rejects.toMatchObject({
    message: `${address} is no address of a broker.`,
    fix: expect.stringContaining("host:port"),
  });
});
