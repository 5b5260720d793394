/** Preloaded into a program that asks a public host: its connections end at this machine's own ports (LOCAL_PORTS). */
import { Socket } from 'node:net';

const ports = JSON.parse(process.env.LOCAL_PORTS);
const { connect } = Socket.prototype;
Socket.prototype.connect = function (...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  const port = ports[options?.port];
  if (port) Object.assign(options, { host: '127.0.0.1', port });
  return connect.apply(this, args);
};
