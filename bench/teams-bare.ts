import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import restify from 'restify';
import { BENCH_APP, metadataUrl, serveBench } from './bench-child.ts';

/** The baseline: teams-ai as its samples set it up, with its token check, answering each press with the same card. */
const adapter = new TeamsAdapter({
  MicrosoftAppId: BENCH_APP,
  MicrosoftAppPassword: 'secret',
  MicrosoftAppType: 'MultiTenant',
  ToBotFromChannelOpenIdMetadataUrl: metadataUrl(),
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  OAuthUrl: 'https://token.botframework.com',
});

const app = new Application({ adapter, startTypingTimer: false });
app.adaptiveCards.actionExecute('book_desk', async () => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Booked', weight: 'bolder', wrap: true },
    { type: 'FactSet', facts: [{ title: 'Desk', value: 'E-14' }] },
  ],
  actions: [{ type: 'Action.Execute', title: 'Cancel', verb: 'cancel', data: { booking: 'b1' } }],
}));

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (context) => {
    await app.run(context);
  });
});
server.listen(0, '127.0.0.1', () => {
  serveBench({
    port: server.address().port,
    presses: [{ user: 'u1', verb: 'book_desk', data: { desk: 'E-14' } }],
    expects: 'card.adaptive',
  });
});
