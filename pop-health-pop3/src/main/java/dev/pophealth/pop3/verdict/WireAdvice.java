package dev.pophealth.pop3.verdict;

import dev.pophealth.pop3.Category;

/** What to tell an operator about what happens before and around the conversation. */
final class WireAdvice {

  private WireAdvice() {}

  static void fill(AdviceTable table) {
    table
        .about(Category.OK)
        .means("All went well.", "正常です。")
        .next("Nothing needs to be done.", "対応は不要です。");
    table
        .about(Category.NAME_NOT_RESOLVED)
        .means(
            "The host's name does not resolve, so the service was not reached and nothing is known of it.",
            "ホスト名を解決できないため、サービスに到達しておらず、その状態は不明です。")
        .next(
            "Check the name, and the name servers that this machine asks. Nothing is to be restarted for it.",
            "ホスト名と、このコンピューターが参照する DNS サーバーを確認してください。再起動は不要です。");
    table
        .about(Category.RESOLUTION_TIMEOUT)
        .means(
            "The name servers did not answer in time, so nothing is known of the service.",
            "DNS サーバーが時間内に応答しなかったため、サービスの状態は不明です。")
        .next(
            "Check the name servers that this machine asks. Nothing is to be restarted for it.",
            "このコンピューターが参照する DNS サーバーを確認してください。再起動は不要です。");
    table
        .about(Category.NO_ROUTE)
        .means(
            "The machine that probes has no way to this address.",
            "プローブを実行したコンピューターから、このアドレスへの経路がありません。")
        .next(
            "Check this machine's network and routes; probe from another machine. Nothing is to be restarted for it.",
            "このコンピューターのネットワークと経路を確認し、別のコンピューターからもプローブしてください。再起動は不要です。");
    table
        .about(Category.CONNECT_REFUSED)
        .means(
            "Nothing listens on this port: the service is stopped, or listens elsewhere.",
            "このポートで待ち受けているプログラムがありません。サービスが停止しているか、別のポートを使っています。")
        .next(
            "Check whether the POP3 service runs and is meant to run, and its port; a firewall may refuse as well.",
            "POP3 サービスが起動しているか、起動しているべきサービスか、ポート番号は正しいかを確認してください。ファイアウォールが拒否している場合もあります。");
    table
        .about(Category.CONNECT_TIMEOUT)
        .means(
            "The attempt to connect got no answer: the server is down or hangs, or packets are dropped on the way.",
            "接続要求に応答がありません。サーバーが停止またはハングしているか、経路上でパケットが破棄されています。")
        .next(
            "Check whether the server answers at all, then firewalls and the network between.",
            "サーバー自体が応答するかを確認し、次にファイアウォールと途中のネットワークを確認してください。");
    table
        .about(Category.TLS_HANDSHAKE)
        .means(
            "The TLS handshake failed, or the server hung up during it.",
            "TLS ハンドシェイクに失敗したか、その途中でサーバーが切断しました。")
        .next(
            "Read the words of the failure; check the certificate that the service is set to use, and that the service is active: a server out of service hangs up here.",
            "失敗の内容を読み、サービスに設定されている証明書と、サービスがアクティブであることを確認してください。アクティブでないサーバーはここで切断します。");
    table
        .about(Category.TLS_TIMEOUT)
        .means(
            "Connected, but the TLS handshake got no answer in time: the service hangs.",
            "接続はできましたが、TLS ハンドシェイクに時間内の応答がありません。サービスがハングしています。")
        .next(
            "Check whether the POP3 service process responds.", "POP3 サービスのプロセスが応答しているかを確認してください。");
    table
        .about(Category.TLS_NOT_SPOKEN)
        .means("The other side does not speak TLS on this port.", "このポートの相手は TLS を使用していません。")
        .next(
            "Check port and security: TLS from the start is usual on 995 and 1995, STLS on 110. A restart does not help.",
            "ポートと保護方式を確認してください。最初から TLS を使うのは通常 995 と 1995、STLS は 110 です。再起動では直りません。");
    table
        .about(Category.TLS_VERSION)
        .means(
            "Server and probe have no TLS version or cipher in common; the probe wants TLS 1.2 at least.",
            "サーバーとプローブに共通の TLS バージョンまたは暗号がありません。プローブは TLS 1.2 以上を必要とします。")
        .next(
            "Check which TLS versions the server allows. A restart does not help.",
            "サーバーで許可されている TLS のバージョンを確認してください。再起動では直りません。");
    table
        .about(Category.CERTIFICATE_EXPIRED)
        .means(
            "The certificate, or a link of its chain, has expired.",
            "証明書、またはその証明書チェーンの一部の有効期限が切れています。")
        .next(
            "Renew the certificate and assign it to POP. A restart alone does not help.",
            "証明書を更新し、POP に割り当ててください。再起動だけでは直りません。");
    table
        .about(Category.CERTIFICATE_NOT_YET_VALID)
        .means(
            "The certificate is not valid yet, or one of the clocks is wrong.",
            "証明書の有効期間がまだ始まっていないか、いずれかの時計が正しくありません。")
        .next(
            "Compare the clocks of both machines; check the certificate.",
            "双方の時計を比べ、証明書を確認してください。");
    table
        .about(Category.CERTIFICATE_WRONG_HOST)
        .means(
            "The certificate is for other hosts than the one probed.",
            "証明書は、プローブしたホストとは別のホストのものです。")
        .next(
            "Check that the probe uses the name that clients use, then the certificate assigned to POP.",
            "クライアントと同じ名前でプローブしているかを確認し、次に POP に割り当てた証明書を確認してください。");
    table
        .about(Category.CERTIFICATE_UNTRUSTED)
        .means(
            "The certificate does not lead to a trusted authority: the issuer is unknown here, or the server does not send a link.",
            "証明書が信頼された認証局につながっていません。発行者が不明か、サーバーが中間証明書を送っていません。")
        .next(
            "Check that the server sends the whole chain, and which authorities this probe trusts.",
            "サーバーがチェーン全体を送っているか、またこのプローブが信頼する認証局を確認してください。");
    table
        .about(Category.CERTIFICATE_NOT_PINNED)
        .means(
            "The certificate is not the one that the probe was told to expect.",
            "証明書が、プローブに指定されたものと一致しません。")
        .next(
            "Was it renewed? Then give the probe the new hash. If not, somebody may stand in between.",
            "証明書を更新した場合は、新しいハッシュをプローブに設定してください。更新していない場合は、通信が傍受されている可能性があります。");
    table
        .about(Category.STLS_NOT_OFFERED)
        .means(
            "The server does not offer STLS: it is set up without, or somebody on the way took it out. No secret was sent.",
            "サーバーが STLS を提示していません。設定されていないか、途中で取り除かれています。パスワードは送信していません。")
        .next(
            "Probe from the server itself: if STLS is offered there, look at what lies between.",
            "サーバー自身からプローブしてください。そこで STLS が提示されるなら、途中の機器を調べてください。");
    table
        .about(Category.TLS_SERVER_CONFIG)
        .means(
            "The server refused to start TLS: its certificate or its TLS settings are broken.",
            "サーバーが TLS の開始を拒否しました。証明書または TLS の設定に問題があります。")
        .next(
            "Check the certificate assigned to POP, and its private key.",
            "POP に割り当てた証明書とその秘密キーを確認してください。");
    table
        .about(Category.INJECTED_BEFORE_TLS)
        .means(
            "Bytes came between the reply to STLS and the handshake. That is how an attack looks.",
            "STLS の応答とハンドシェイクの間に余分なデータが届きました。攻撃の特徴です。")
        .next(
            "Look at what stands between probe and server. Send no password this way.",
            "プローブとサーバーの間にある機器を調べてください。この経路でパスワードを送らないでください。");
    table
        .about(Category.GREETING_TIMEOUT)
        .means(
            "Connected, but the server does not greet: the service hangs, or holds back while it cannot check logins, or this port wants TLS from the start.",
            "接続はできましたが、サーバーが応答の最初の行 (グリーティング) を返しません。サービスがハングしているか、認証サービスを待っているか、このポートでは最初から TLS が必要です。")
        .next(
            "Check that port and security fit, then whether the POP3 service process responds, then authentication behind it.",
            "ポートと保護方式が合っているか、POP3 サービスのプロセスが応答しているか、その背後の認証が動作しているかを、この順に確認してください。");
    table
        .about(Category.GREETING_EOF)
        .means(
            "Connected, and closed without a word: the service is stopping, or what stands before it has nothing behind it.",
            "接続直後に、応答のないまま切断されました。サービスが停止中か、前段の機器の背後に応答するものがありません。")
        .next(
            "Check the service, and the load balancer before it.",
            "サービスと、その前段のロード バランサーを確認してください。");
    table
        .about(Category.GREETING_REFUSED)
        .means(
            "The server greets with a refusal: it is up, but turns this connection away.",
            "サーバーは動作していますが、接続直後に拒否の応答を返しました。")
        .next(
            "Read its words: a limit, an address that is blocked, or something behind it that fails.",
            "応答の内容を確認してください。接続数の上限、アドレスの制限、背後の障害などが考えられます。");
    table
        .about(Category.REPLY_TIMEOUT)
        .means(
            "The server fell silent after a command: it, or what it asks behind it, hangs.",
            "コマンドの後、サーバーからの応答が途絶えました。サーバー、またはその背後がハングしています。")
        .next(
            "The phase tells where: before the login look at this service; after it at the back end, the mailbox store and what they depend on.",
            "どのフェーズかで場所が分かります。ログイン前ならこのサービス、ログイン後ならバックエンドとメールボックス ストア、その依存先を確認してください。");
    table
        .about(Category.REPLY_TOO_SLOW)
        .means("Bytes came, but no whole answer in time.", "データは届きましたが、時間内に応答が完了しませんでした。")
        .next("Check the load of server and network.", "サーバーとネットワークの負荷を確認してください。");
    table
        .about(Category.CONNECTION_LOST)
        .means("The connection was cut in the middle.", "途中で接続が切断されました。")
        .next(
            "Check whether the service ended just then, and what stands between.",
            "その時刻にサービスが終了していないか、また途中の機器を確認してください。");
    table
        .about(Category.MALFORMED_REPLY)
        .means(
            "The server said something that is no POP3 reply; that is never taken for good news.",
            "サーバーの応答が POP3 の形式ではありません。正常とはみなしません。")
        .next(
            "Check that a POP3 server listens on this port; read its words.",
            "このポートで POP3 サーバーが待ち受けているかを確認し、応答の内容を読んでください。");
    table
        .about(Category.TOO_LONG)
        .means("The server talks beyond every bound.", "サーバーの応答が上限を超えました。")
        .next(
            "Check that a POP3 server listens on this port.",
            "このポートで POP3 サーバーが待ち受けているかを確認してください。");
  }
}
