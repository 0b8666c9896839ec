import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { findBootstrap, tunnelCommand } from "../../../cli/kafka/bootstrap";
import { chooseTarget, localTarget } from "../../../cli/target";

test("on AWS a broker is reached at the near end of the tunnel that the student holds open", async () => {
  expect(await findBootstrap(chooseTarget("aws", 0, "eu-west-1"), "eu-west-1", "i-1")).toBe(
    "127.0.0.1:19092",
  );
  expect(tunnelCommand("eu-west-1", "i-1")).toMatch(
    /^aws ssm start-session --region eu-west-1 --target i-1 .* portNumber=19092,localPortNumber=19092$/,
  );
});

test("on the local cloud at the address that stands for its host, which must be there", async () => {
  const server = createServer((request, response) => {
    const isKnown = request.url === "/_lab/ec2-names-us-east-1/i-1/";
    response.writeHead(isKnown ? 200 : 404).end(isKnown ? "127.77.1.2" : "");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const target = localTarget((server.address() as AddressInfo).port, "us-east-1");
  try {
    expect(await findBootstrap(target, "us-east-1", "i-1")).toBe("127.77.1.2:19092");
    await expect(findBootstrap(target, "us-east-1", "i-2")).rejects.toThrow("no instance i-2");
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
