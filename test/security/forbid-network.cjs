// Loaded before a program (--require): whatever would reach out of the machine throws, and is written down in NETWORK_LOG.
const { appendFileSync } = require('node:fs');

const refuse = (name) =>
  function refused() {
    const error = new Error(`network: ${name}`);
    if (process.env.NETWORK_LOG) appendFileSync(process.env.NETWORK_LOG, `${error.stack}\n`);
    throw error;
  };
const forbid = (owner, prefix, ...names) => {
  for (const name of names) owner[name] = refuse(`${prefix}.${name}`);
};

const net = require('node:net');
forbid(net, 'net', 'connect', 'createConnection');
forbid(net.Socket.prototype, 'net.Socket', 'connect');
forbid(net.Server.prototype, 'net.Server', 'listen');
const dgram = require('node:dgram');
forbid(dgram, 'dgram', 'createSocket');
forbid(dgram.Socket.prototype, 'dgram.Socket', 'bind', 'send', 'connect');
forbid(require('node:tls'), 'tls', 'connect');
forbid(require('node:http2'), 'http2', 'connect');
for (const name of ['http', 'https']) forbid(require(`node:${name}`), name, 'request', 'get');
for (const dns of [require('node:dns'), require('node:dns').promises])
  forbid(dns, 'dns', ...Object.keys(dns).filter((name) => /^(?:lookup|resolve|reverse)/.test(name)));
for (const name of ['fetch', 'WebSocket', 'EventSource'])
  Object.defineProperty(globalThis, name, { value: refuse(name), configurable: true });
