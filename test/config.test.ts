import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { readConfig, SettingsFaulty } from '../src/config.ts';
import { messagesPerSecondOf } from '../src/nomade.ts';
import { envExample, settingsPage } from '../src/settings-text.ts';

const PRODUCTION = {
  NOMADE_MODE: 'production',
  MICROSOFT_APP_ID: 'app',
  MICROSOFT_APP_PASSWORD: 'a-secret',
  MICROSOFT_APP_TENANT_ID: 'tenant',
};

function faults(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof SettingsFaulty) return error.faults;
    throw error;
  }
}

describe('the settings', () => {
  it('need nothing on a laptop', () => {
    expect(readConfig({})).to.deep.include({ NOMADE_MODE: 'local', PORT: 3978, DATA_FILE: 'var/nomade.json' });
  });

  it('take an empty one for one that is left out', () => {
    expect(readConfig({ PORT: '', SLACK_BOT_TOKEN: ' ' })).to.deep.include({ PORT: 3978 });
  });

  it('read the lists of tenants and workspaces', () => {
    const { TEAMS_TENANTS, SLACK_WORKSPACES } = readConfig({
      TEAMS_TENANTS: 'a=bosa, b=dg',
      SLACK_WORKSPACES: 'T1=dg',
    });
    expect([...TEAMS_TENANTS]).to.deep.equal([
      ['a', 'bosa'],
      ['b', 'dg'],
    ]);
    expect([...SLACK_WORKSPACES]).to.deep.equal([['T1', 'dg']]);
  });

  it('start nothing in production that nobody or everybody could speak to', () => {
    expect(faults({ NOMADE_MODE: 'production' })).to.have.length(1);
    expect(faults(PRODUCTION)).to.deep.equal([]);
    for (const name of ['MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'] as const) {
      expect(faults({ ...PRODUCTION, [name]: '' })[0]).to.include(name);
    }
    expect(faults({ NOMADE_MODE: 'production', SLACK_SIGNING_SECRET: 's' })[0]).to.include('SLACK_BOT_TOKEN');
  });

  it('keep in production what only tests may stand in for', () => {
    const standIns = {
      NOMADE_NOW: '2026-11-20T09:00:00Z',
      TEAMS_OPENID_METADATA_URL: 'http://127.0.0.1/keys',
      SLACK_API_URL: 'http://127.0.0.1/api/',
    };
    for (const [name, value] of Object.entries(standIns)) {
      expect(faults({ ...PRODUCTION, [name]: value })[0], name).to.include(name);
      expect(faults({ [name]: value }), name).to.deep.equal([]);
    }
    expect(faults({ SLACK_API_URL: 'https://slack.example.org/api/' })[0]).to.include('SLACK_API_URL');
  });

  it('serve the metrics only where the internet does not lead', () => {
    const at = (METRICS_HOST: string) => ({ ...PRODUCTION, METRICS_PORT: '9464', METRICS_HOST });
    for (const host of ['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '::1', 'fd00::1']) {
      expect(faults(at(host)), host).to.deep.equal([]);
    }
    for (const host of ['0.0.0.0', '::', '172.32.0.1', '8.8.8.8', '2001:db8::1', 'localhost', '10.0.0.1x']) {
      expect(faults(at(host))[0], host).to.include('METRICS_HOST');
    }
    expect(faults({ METRICS_HOST: '10.1.2.3' })[0]).to.include('METRICS_HOST: only this machine');
    expect(faults({ METRICS_PORT: '3978' })[0]).to.include('METRICS_PORT: must be another one');
    expect(faults({ METRICS_TOKEN: 'too-short' })[0]).to.include('METRICS_TOKEN');
  });

  it('take PostgreSQL by its address, and nothing else for it', () => {
    const url = 'postgres://nomade@localhost/nomade';
    expect(readConfig({ DATABASE_URL: url, DATA_FILE: 'x.json' })).to.include({
      DATABASE_URL: url,
      DATABASE_CONNECTIONS: 10,
    });
    expect(faults({ DATABASE_URL: 'mysql://nomade@localhost/nomade' })[0]).to.match(
      /^DATABASE_URL: must be an address like/,
    );
    for (const password of ['77/hunter2', '77?hunter2', '77#hunter2'])
      expect(faults({ DATABASE_URL: `postgres://nomade:${password}@localhost/nomade` }), password).to.deep.equal([
        'DATABASE_URL: must have / ? # in the password written as %2F %3F %23',
      ]);
    const odd = 'postgres://nomade:p%2F%3F%23%40@localhost/nomade?application_name=x';
    expect(readConfig({ DATABASE_URL: odd })).to.include({ DATABASE_URL: odd });
    expect(faults({ DATABASE_DIRECT_URL: url })[0]).to.equal('DATABASE_DIRECT_URL: only beside DATABASE_URL');
    expect(faults({ DATABASE_URL: url, DATABASE_CONNECTIONS: '0' })[0]).to.include('DATABASE_CONNECTIONS: must be 1');
  });

  it('say how fast the platforms may be sent announcements, as they publish it where nothing is said', () => {
    const limits = (given: Record<string, string>) => messagesPerSecondOf(readConfig(given));
    expect(limits({})).to.deep.equal({ teams: 50, slack: 5 });
    expect(limits({ TEAMS_MESSAGES_PER_SECOND: '30', SLACK_MESSAGES_PER_SECOND: '2.5' })).to.deep.equal({
      teams: 30,
      slack: 2.5,
    });
    for (const name of ['TEAMS_MESSAGES_PER_SECOND', 'SLACK_MESSAGES_PER_SECOND']) {
      for (const value of ['0', '-1', '0.1']) {
        expect(faults({ [name]: value }), value).to.deep.equal([`${name}: must be 0.5 at least`]);
      }
      for (const value of ['fast', '2,5', 'NaN']) {
        expect(faults({ [name]: value }), value).to.deep.equal([`${name}: must be a number`]);
      }
      for (const value of ['1001', '1e99', 'Infinity']) expect(faults({ [name]: value })[0], value).to.include(name);
    }
  });

  it('name every fault at once, and never a value: it may be a secret', () => {
    const all = faults({ PORT: 'hunter2', NOMADE_MODE: 'hunter2', TEAMS_TENANTS: 'hunter2', NOMADE_NOW: 'hunter2' });
    expect(all.map((fault) => fault.split(':')[0])).to.have.members([
      'PORT',
      'NOMADE_MODE',
      'TEAMS_TENANTS',
      'NOMADE_NOW',
    ]);
    expect(all.join()).to.not.include('hunter2');
  });

  it('stand in docs/settings.md and .env.example as the table says: npm run settings writes both', () => {
    expect(readFileSync(new URL('../docs/settings.md', import.meta.url), 'utf8')).to.equal(settingsPage());
    expect(readFileSync(new URL('../.env.example', import.meta.url), 'utf8')).to.equal(envExample());
  });
});
