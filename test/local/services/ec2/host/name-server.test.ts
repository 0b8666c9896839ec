import { loopbackAddress } from "../../../../../local/services/ec2/host/loopback";
import { NameServer } from "../../../../../local/services/ec2/host/name-server";
import { Ec2Store } from "../../../../../local/services/ec2/store";
import { ec2UnderTest, INIT_SCRIPT, launch, printed, userData } from "../../../../support/ec2";
import { servingCloud } from "../../../../support/serving-cloud";

/** Looks a name up in every way that Node has, and prints what came. */
const LOOK = `
const dns = require("dns"), { promisify } = require("util");
const name = process.env.NAME;
(async () => {
  const plain = await new Promise((done) => dns.lookup(name, (error, address, family) => done([address, family])));
  const all = await new Promise((done) => dns.lookup(name, { all: true }, (error, found) => done(found)));
  const later = await dns.promises.lookup(name);
  const promised = await promisify(dns.lookup)(name);
  const none = await dns.promises.lookup("ip-10-9-9-9.ec2.internal").catch(({ code }) => code);
  const other = await dns.promises.lookup("127.0.0.1");
  console.log("looked", JSON.stringify({ plain, all, later, promised, none, other }));
  setInterval(() => {}, 1000);
})();
`;

test("a program of an instance finds itself by its private name, in every way that Node looks names up", async () => {
  await using test = await ec2UnderTest();
  test.metadata = {
    "AWS::CloudFormation::Init": {
      configSets: { default: ["config"] },
      config: {
        packages: { yum: { nodejs24: [] } },
        files: {
          "/opt/look.js": { content: LOOK },
          "/etc/systemd/system/look.service": {
            content:
              "[Service]\nEnvironment=NAME=ip-10-0-1-4.ec2.internal\nExecStart=/usr/bin/node /opt/look.js\n",
          },
        },
        services: { systemd: { look: { ensureRunning: true } } },
      },
    },
  };
  const { InstanceId = "", PrivateDnsName } = await launch(test, { UserData: userData(INIT_SCRIPT) });
  expect(PrivateDnsName).toBe("ip-10-0-1-4.ec2.internal");
  const said = /looked (.*)$/m.exec(await printed(test, InstanceId, /looked/))?.[1] ?? "";
  const address = loopbackAddress(InstanceId);
  expect(JSON.parse(said)).toEqual({
    plain: [address, 4],
    all: [{ address, family: 4 }],
    later: { address, family: 4 },
    promised: { address, family: 4 },
    none: "ENOTFOUND",
    other: { address: "127.0.0.1", family: 4 },
  });
});

test("answers where an instance is, and knows no name of another network", async () => {
  await using cloud = await servingCloud();
  const store = new Ec2Store(cloud);
  const names = new NameServer(store);
  const close = names.open();
  expect((await fetch(names.address("i-none"))).status).toBe(404);
  expect(names.resolve("i-none", "ip-10-0-1-4.ec2.internal")).toBeUndefined();
  close();
});
