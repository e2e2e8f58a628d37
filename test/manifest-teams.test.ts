import { type AppManifest, AppManifestUtils } from '@microsoft/app-manifest';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { teamsPackage } from '../src/commands/teams-package.ts';
import { wordsOf } from '../src/locales/words.ts';
import { readPlaces } from '../src/store/reference-places.ts';
import { createUnderstanding } from '../src/understanding/understanding.ts';

interface Manifest {
  id: string;
  developer: Record<'websiteUrl' | 'privacyUrl' | 'termsOfUseUrl', string>;
  localizationInfo: { additionalLanguages: object[] };
  bots: { botId: string; scopes: string[]; commandLists: { commands: { title: string }[] }[] }[];
  validDomains: string[];
}

describe('what Teams is told about us', () => {
  const file = (name: string) => readFileSync(new URL(`../manifest/teams/${name}`, import.meta.url));
  const json = (name: string) => JSON.parse(String(file(name))) as unknown;
  const manifest = json('manifest.json') as Manifest;
  const faults = async (document: object) => AppManifestUtils.validateAgainstSchema(document as AppManifest);

  it('is what the official schema asks for', async () => {
    expect(await faults(manifest)).to.deep.equal([]);
    expect(await faults({ ...manifest, accentColor: 'teal' })).not.to.be.empty;
  });

  for (const language of ['nl', 'fr', 'de'] as const) {
    it(`is said in ${language} too, all of it`, async () => {
      const said = json(`${language}.json`) as Record<string, string>;
      const { localizationInfo, bots } = manifest;
      const owed = bots[0]!.commandLists[0]!.commands.flatMap((_, n) =>
        ['title', 'description'].map((part) => `bots[0].commandLists[0].commands[${n}].${part}`),
      );

      expect(Object.keys(said)).to.have.members([
        '$schema',
        'name.short',
        'name.full',
        'description.short',
        'description.full',
        ...owed,
      ]);
      // The official schema of these files does not compile; these are its limits.
      expect(said['name.full']!.length).to.be.at.most(100);
      expect(said['description.short']!.length).to.be.at.most(80);
      expect(localizationInfo.additionalLanguages).to.deep.include({ languageTag: language, file: `${language}.json` });
    });
  }

  it('offers, in each language, the sentences that help gives, and each is understood as its ability', () => {
    const understand = createUnderstanding({
      places: readPlaces(new URL('../data', import.meta.url).pathname),
      sites: [],
    });
    for (const language of ['en', 'nl', 'fr', 'de'] as const) {
      const titles = titlesIn(language);
      const { examples } = wordsOf(language).help;
      const readings = titles.map(
        (text) => understand(text, { language, now: new Date(), zone: 'Europe/Brussels' }).intent,
      );

      expect(titles.slice(0, -1), language).to.deep.equal(Object.values(examples));
      expect(readings, language).to.deep.equal([...Object.keys(examples), 'help']);
    }
  });

  it('has one id, speaks everywhere, and leads only to places it names', () => {
    const [bot] = manifest.bots;
    expect(bot?.botId).to.equal(manifest.id);
    expect(bot?.scopes).to.have.members(['personal', 'team', 'groupChat']);
    const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
    for (const url of [websiteUrl, privacyUrl, termsOfUseUrl])
      expect(manifest.validDomains).to.include(new URL(url).host);
  });

  it('has icons of the right size, the small one white on nothing', () => {
    expect(pixels(file('color.png'))).to.include({ width: 192, height: 192 });
    const outline = pixels(file('outline.png'));
    expect(outline).to.include({ width: 32, height: 32, channels: 4 });
    const seen = outline.points.filter(([, , , alpha]) => alpha! > 0);
    expect(seen.length).to.be.within(50, 500);
    expect(seen.every(([red, green, blue]) => red! > 250 && green! > 250 && blue! > 250)).to.be.true;
  });

  it('goes into a package under the ids of an installation', async () => {
    const appId = '6b1e0000-0000-4000-8000-0000000000b0';
    const files = unzip(teamsPackage(appId.toUpperCase(), 'nomade.eupen.example'));
    const packed = JSON.parse(String(files.get('manifest.json'))) as Manifest;

    expect([...files.keys()]).to.deep.equal([
      'manifest.json',
      'color.png',
      'outline.png',
      'nl.json',
      'fr.json',
      'de.json',
    ]);
    expect(files.get('color.png')).to.deep.equal(file('color.png'));
    expect([packed.id, packed.bots[0]?.botId]).to.deep.equal([appId, appId]);
    expect(packed.validDomains).to.deep.equal(['nomade.eupen.example']);
    expect(JSON.stringify(packed)).not.to.contain('example.org');
    expect(await faults(packed)).to.deep.equal([]);
  });

  function titlesIn(language: 'en' | 'nl' | 'fr' | 'de'): string[] {
    const { commands } = manifest.bots[0]!.commandLists[0]!;
    if (language === 'en') return commands.map(({ title }) => title);
    const said = json(`${language}.json`) as Record<string, string>;
    return commands.map((_, n) => said[`bots[0].commandLists[0].commands[${n}].title`]!);
  }
});

/** The points of a PNG of 8 bits a channel. */
function pixels(png: Buffer): { width: number; height: number; channels: number; points: number[][] } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = png[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const lines = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const plain = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : plain[y * stride + x - channels]!;
      const up = y === 0 ? 0 : plain[(y - 1) * stride + x]!;
      const corner = x < channels || y === 0 ? 0 : plain[(y - 1) * stride + x - channels]!;
      plain[y * stride + x] = lines[y * (stride + 1) + 1 + x]! + predicted(filter, left, up, corner);
    }
  }
  const points = Array.from({ length: width * height }, (_, n) => [
    ...plain.subarray(n * channels, (n + 1) * channels),
  ]);
  return { width, height, channels, points };
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 4) {
    const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
    return a <= b && a <= c ? left : b <= c ? up : corner;
  }
  return [0, left, up, Math.floor((left + up) / 2)][filter]!;
}

/** Reads an archive by its directory, as unpackers do. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf('PK\x05\x06');
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let n = archive.readUInt16LE(end + 10); n > 0; n--) {
    const [size, nameLength, offset] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28),
      archive.readUInt32LE(at + 42),
    ];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
    files.set(name, archive.subarray(start, start + size));
    at += 46 + nameLength;
  }
  return files;
}
