import { expect } from 'chai';
import { isServiceUrl } from '../../../src/channels/teams/service-url.ts';

describe('the address that replies go to', () => {
  it('is one of the two of Microsoft', () => {
    for (const url of [
      'https://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net/emea/9f2d7c10-0000-4000-8000-0000000000aa/',
      'https://smba.trafficmanager.net',
      'https://europe.api.botframework.com/',
      'https://SMBA.trafficmanager.net/amer/',
    ]) {
      expect(isServiceUrl(url, false), url).to.be.true;
    }
  });

  it('is nothing that looks like it', () => {
    for (const url of [
      'http://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net.evil.example/',
      'https://evil.example/smba.trafficmanager.net/',
      'https://smba.trafficmanager.net@evil.example/',
      'https://smba.trafficmanager.net:443@evil.example/',
      'https://someone@smba.trafficmanager.net/',
      'https://smba.trafficmanager.net\\@evil.example/',
      'https://smba.trafficmanager.net:8443/',
      'https://smba.trafficmanager.net./',
      'https://evil.example?.botframework.com/',
      'https://evil.example#.botframework.com/',
      'https://evilbotframework.com/',
      'https://botframework.com.evil.example/',
      'https://other.trafficmanager.net/emea/',
      'https:smba',
      '//smba.trafficmanager.net/',
      'ftp://smba.trafficmanager.net/',
      'https://smba.trafficmanager.net/\n',
      'https://10.0.0.1/',
      'http://169.254.169.254/latest/',
      '',
    ]) {
      expect(isServiceUrl(url, false), url).to.be.false;
      expect(isServiceUrl(url, true), url).to.be.false;
    }
  });

  it('may be this machine, in local mode only', () => {
    for (const url of [
      'http://127.0.0.1:56150/_connector',
      'http://localhost:3000',
      'http://[::1]:3000/',
      'https://localhost/',
    ]) {
      expect(isServiceUrl(url, true), url).to.be.true;
      expect(isServiceUrl(url, false), url).to.be.false;
    }
    for (const url of [
      'http://localhost@evil.example/',
      'http://127.0.0.1.evil.example/',
      'ftp://localhost/',
      'http://0.0.0.0/',
    ]) {
      expect(isServiceUrl(url, true), url).to.be.false;
    }
  });
});
