import type { Cloud, Route } from "../../../core/cloud";
import { privateDnsName } from "../instances/names";
import type { Ec2Store } from "../store";
import { loopbackAddress } from "./loopback";

/**
 * A program that Node loads before an instance's own: private names of instances, `ip-10-0-0-4.ec2.internal`, are looked up with
 * the cloud instead of with this machine's name server, which does not know them. Everything else is looked up as ever.
 */
export const LOOKUP_PROGRAM = (address: string): string => `"use strict";
const dns = require("node:dns");
const http = require("node:http");
const { promisify } = require("node:util");
const IS_PRIVATE = /^ip-\\d+-\\d+-\\d+-\\d+\\.(ec2|[\\w-]+\\.compute)\\.internal$/;
const ask = (name) => new Promise((resolve, reject) => {
  const unknown = () => reject(Object.assign(new Error("getaddrinfo ENOTFOUND " + name), { code: "ENOTFOUND", errno: -3008, syscall: "getaddrinfo", hostname: name }));
  http.get(${JSON.stringify(address)} + name, (response) => {
    let address = "";
    response.setEncoding("utf8").on("data", (text) => { address += text; }).on("end", () => response.statusCode === 200 ? resolve(address) : unknown());
  }).on("error", unknown);
});
const answer = (address, options) => options && options.all ? [{ address, family: 4 }] : { address, family: 4 };
const { lookup, promises } = dns;
dns.lookup = (name, options, callback) => {
  const done = typeof options === "function" ? options : callback;
  if (!IS_PRIVATE.test(name)) return lookup(name, options, callback);
  ask(name).then((address) => options && options.all ? done(null, answer(address, options)) : done(null, address, 4), done);
};
const later = promises.lookup;
promises.lookup = (name, options) => IS_PRIVATE.test(name) ? ask(name).then((address) => answer(address, options)) : later(name, options);
dns.lookup[promisify.custom] = promises.lookup;
`;

/** Answers which address of this machine stands for an instance: `/_lab/ec2-names-<region>/<who asks>/<private name>`. */
export class NameServer {
  private readonly name: string;
  private readonly cloud: Cloud;

  constructor(private readonly store: Ec2Store) {
    this.cloud = store.cloud;
    this.name = `ec2-names-${this.cloud.region}`;
  }

  /** @returns what takes the route away */
  open(): () => void {
    return this.cloud.route(this.name, this.route);
  }

  /** @returns the address to which an instance adds the name that it looks up */
  address(id: string): string {
    return `${this.cloud.endpoint}/_lab/${this.name}/${id}/`;
  }

  /** @returns where an instance is, by its private name, as an instance of the same network finds it */
  resolve(asking: string, name: string): string | undefined {
    const vpc = this.store.find("instance", asking)?.vpc;
    const found = this.store
      .all("instance")
      .find(
        (instance) =>
          instance.vpc === vpc &&
          instance.terminated === undefined &&
          privateDnsName(this.cloud.region, instance.privateIp) === name,
      );
    return found && loopbackAddress(found.id);
  }

  /** Without a name the asking instance itself is meant. */
  private readonly route: Route = (request, response) => {
    const [asking = "", name = ""] = (request.url ?? "").split("/").slice(-2);
    const own = this.store.find("instance", asking);
    const address = name === "" && own ? loopbackAddress(own.id) : this.resolve(asking, name);
    request.resume();
    response.writeHead(address === undefined ? 404 : 200, { "content-type": "text/plain" }).end(address);
  };
}
