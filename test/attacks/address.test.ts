import { expect } from 'chai';
import { AServer, request, statusOf } from './a-server.ts';

const HOSTS = ['a b', '127.0.0.1, evil.example', '127.0.0.1:99999', '127.0.0.1%00', '127.999.1.1', '[', '[::1', 'x:y'];
const TARGETS = ['http://[', 'http://', 'https://%', 'http://127.0.0.1:99999/'];

describe('the real server, sent an address that is none', function () {
  this.timeout(20_000);
  let server: AServer;
  before(async () => (server = await AServer.start()));
  after(() => server.close());

  it('refuses it and lives on', async () => {
    for (const bytes of [
      ...HOSTS.map((host) => request('GET /healthz', { host })),
      ...TARGETS.map((to) => request(`GET ${to}`)),
    ]) {
      expect(statusOf(await server.raw(bytes)), bytes).to.be.oneOf([400, 403, 404]);
      expect(statusOf(await server.raw(request('GET /healthz'))), `after ${bytes}`).to.equal(200);
    }
  });
});
