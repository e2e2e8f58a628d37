import { BlockList, isIP, isIPv6 } from 'node:net';

const privateNetworks = new BlockList();
for (const network of ['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '::1/128', 'fc00::/7']) {
  const [address = '', bits] = network.split('/');
  privateNetworks.addSubnet(address, Number(bits), isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** Whether this is an address that the internet does not lead to: of this machine, or of a private network. */
export function isPrivateAddress(text: string): boolean {
  return isIP(text) > 0 && privateNetworks.check(text, isIPv6(text) ? 'ipv6' : 'ipv4');
}
