#!/usr/bin/env node
// The `lab` command: plain JavaScript, because it runs before anything is built.
require("../build").start();
