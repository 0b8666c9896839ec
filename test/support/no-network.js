/** Preloaded into a program that must manage without a network: whoever connects fails loudly. */
const { Socket } = require("node:net");

Socket.prototype.connect = function connect(...args) {
  throw new Error(`This program may not use the network, and connects to ${JSON.stringify(args[0])}`);
};
