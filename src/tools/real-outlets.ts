// Newspapers, stations, agencies and sites that exist: no excerpt may be printed by one of them. Written by hand, for
// want of a list that could be fetched.

export const REAL_OUTLETS: readonly string[] = `
Associated Press|Reuters|Agence France-Presse|Deutsche Presse-Agentur|Xinhua|TASS|RIA Novosti|Interfax|Kyodo News|Yonhap|Press Trust of India
United Press International|Bloomberg News|Dow Jones Newswires|EFE|ANSA|Anadolu Agency|Belga|Ritzau|Tidningarnas Telegrambyrå|Polska Agencja Prasowa
The Times|The Sunday Times|The Guardian|The Observer|The Daily Telegraph|The Independent|Daily Mail|Daily Mirror|Daily Express|The Sun|Daily Star
Evening Standard|Financial Times|The Economist|The Spectator|New Statesman|Private Eye|The Scotsman|The Herald|The Irish Times|Irish Independent
Belfast Telegraph|Western Mail|Yorkshire Post|Manchester Evening News|Liverpool Echo|Eastern Daily Press|Lancashire Evening Post|The Northern Echo
BBC News|ITV News|Sky News|Channel 4 News|GB News|RTÉ News|Euronews|CNN|Fox News|MSNBC|NBC News|ABC News|CBS News|NPR|PBS NewsHour|Al Jazeera
The New York Times|The Washington Post|The Wall Street Journal|USA Today|Los Angeles Times|Chicago Tribune|The Boston Globe|Miami Herald
The Philadelphia Inquirer|San Francisco Chronicle|The Dallas Morning News|Houston Chronicle|The Seattle Times|The Denver Post|Newsday|New York Post
The Baltimore Sun|Detroit Free Press|Star Tribune|The Plain Dealer|Tampa Bay Times|The Oregonian|The Sacramento Bee|The Mercury News
The Atlantic|The New Yorker|Time|Newsweek|Politico|Axios|The Hill|Vox|Slate|Salon|The Intercept|ProPublica|Mother Jones|The Nation|Breitbart
The Daily Caller|The Daily Beast|HuffPost|BuzzFeed News|Vice News|Infowars|The Epoch Times|The Grayzone|MintPress News|Global Research|The Cradle
Consortium News|ZeroHedge|Democracy Now|The Young Turks|The Onion|Bellingcat|RT|Sputnik|Press TV|CGTN|Global Times|China Daily|South China Morning Post
The Globe and Mail|Toronto Star|National Post|CBC News|The Sydney Morning Herald|The Age|The Australian|The New Zealand Herald|The Press|Stuff
The Times of India|The Hindu|Hindustan Times|The Indian Express|Dawn|The Straits Times|The Japan Times|Asahi Shimbun|Yomiuri Shimbun|Mainichi Shimbun
The Korea Herald|The Korea Times|Bangkok Post|The Jakarta Post|Philippine Daily Inquirer|Haaretz|The Jerusalem Post|Times of Israel|Al Arabiya
Al-Ahram|Asharq Al-Awsat|The National|Gulf News|Tehran Times|Hürriyet|Daily Sabah|Cumhuriyet|Kathimerini|Ekathimerini|Mail & Guardian|Daily Nation
The Standard|The East African|Vanguard|The Punch|The Guardian Nigeria|Le Monde|Le Figaro|Libération|Le Parisien|Ouest-France|L'Express|Le Point
Mediapart|France 24|Radio France Internationale|Der Spiegel|Die Zeit|Die Welt|Bild|Frankfurter Allgemeine Zeitung|Süddeutsche Zeitung|taz|Stern
Focus|Handelsblatt|Deutsche Welle|ARD|ZDF|Neue Zürcher Zeitung|Tages-Anzeiger|Blick|Der Standard|Die Presse|Kurier|Kronen Zeitung|Corriere della Sera
La Repubblica|La Stampa|Il Sole 24 Ore|Il Giornale|RAI|El País|El Mundo|ABC|La Vanguardia|El Periódico|La Razón|elDiario.es|Público|RTVE|Clarín
La Nación|Página 12|El Universal|Reforma|La Jornada|Excélsior|El Tiempo|El Espectador|El Comercio|La República|El Mercurio|La Tercera|Granma|teleSUR
Folha de S.Paulo|O Globo|O Estado de S. Paulo|Público|Expresso|Diário de Notícias|Correio da Manhã|De Telegraaf|de Volkskrant|NRC|Het Laatste Nieuws
De Standaard|Le Soir|La Libre Belgique|Politiken|Berlingske|Jyllands-Posten|Aftenposten|Verdens Gang|Dagbladet|NRK|Dagens Nyheter|Svenska Dagbladet
Aftonbladet|Expressen|Helsingin Sanomat|Yle|Morgunblaðið|Gazeta Wyborcza|Rzeczpospolita|Fakt|Mladá fronta Dnes|Právo|Népszava|Magyar Nemzet|Adevărul
Libertatea|Politika|Blic|Večernji list|Jutarnji list|Delo|Dnevnik|Pravda|Izvestia|Kommersant|Vedomosti|Novaya Gazeta|Meduza|Echo of Moscow
Ukrainska Pravda|Kyiv Post|Kyiv Independent|Postimees|Diena|Lietuvos rytas|The Moscow Times|The Christian Science Monitor|The Evening Post
Lloyd's List|TradeWinds|Which?|Consumer Reports|The Lancet|Nature|Science|The Local|The Register|The Wire|Wired|Nieman Reports|Snopes|Full Fact
`
  .trim()
  .split(/[|\n]/)
