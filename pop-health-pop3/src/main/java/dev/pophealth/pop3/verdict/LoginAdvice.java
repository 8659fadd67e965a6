package dev.pophealth.pop3.verdict;

import dev.pophealth.pop3.Category;

/** What to tell an operator about the login, and the probe itself. */
final class LoginAdvice {

  private LoginAdvice() {}

  static void fill(AdviceTable table) {
    table
        .about(Category.PROTOCOL_MISUSE)
        .means(
            "The server does not take what the probe asked. That is the probe's fault; the service answers.",
            "プローブの要求をサーバーが受け付けませんでした。プローブ側の問題で、サービスは応答しています。")
        .next(
            "Report it to the makers of the probe, with the transcript. Nothing is to be restarted for it.",
            "やり取りの記録を添えて、プローブの開発元に報告してください。再起動は不要です。");
    table
        .about(Category.IDLE_TIMEOUT)
        .means(
            "The server gave up waiting for the probe, and says so.",
            "サーバーがプローブからの入力を待ちきれずに切断した、と応答しました。")
        .next(
            "Check the load of the machine that probes, and the network between. Nothing is to be restarted for it.",
            "プローブを実行したコンピューターの負荷と、途中のネットワークを確認してください。再起動は不要です。");
    table
        .about(Category.SHUTTING_DOWN)
        .means(
            "The server says that it is being stopped, or that POP3 is turned off.",
            "サーバーが、停止処理中または POP3 が無効であると応答しました。")
        .next(
            "Check whether somebody is at work on the server; wait, and probe again. Do not restart what is being stopped.",
            "保守作業中でないかを確認し、しばらく待ってからもう一度プローブしてください。停止処理中のものを再起動しないでください。");
    table
        .about(Category.REDIRECT)
        .means(
            "The server sends its clients to another one. The probe does not follow.",
            "サーバーが別のサーバーへの接続を求めています。プローブは従いません。")
        .next(
            "Check which server this mailbox is meant to be on, and probe that one.",
            "このメールボックスの本来の接続先サーバーを確認し、そのサーバーをプローブしてください。");
    table
        .about(Category.AUTH_CREDENTIALS)
        .means(
            "The server refused user name or password; up to that point the service works. The probe does not try again.",
            "ユーザー名またはパスワードが拒否されました。サービスはそこまで正常に動作しています。プローブは再試行しません。")
        .next(
            "Check the user name and password that the probe was given, and whether the password has expired. Nothing is to be restarted for it.",
            "プローブに設定したユーザー名とパスワード、およびパスワードの有効期限を確認してください。再起動は不要です。");
    table
        .about(Category.AUTH_AMBIGUOUS)
        .means(
            "The login was refused in words that fit a wrong password, a disabled account, a connection limit or a back end that is not reached.",
            "ログインが拒否されましたが、応答の内容からは、パスワードの誤り、アカウントの無効化、接続数の上限、バックエンドの障害のいずれかを区別できません。")
        .next(
            "Try another mailbox through the same server. If that works, it is this account; if none works, probe the back end directly.",
            "同じサーバー経由で別のメールボックスを試してください。成功すればこのアカウントの問題です。どれも失敗する場合は、バックエンドを直接プローブしてください。");
    table
        .about(Category.AUTH_POLICY)
        .means("The server does not allow this way of logging in.", "この方法でのログインはサーバーで許可されていません。")
        .next(
            "Give the probe a way that is allowed, such as a token. Nothing is to be restarted for it.",
            "トークンなど、許可された方法をプローブに設定してください。再起動は不要です。");
    table
        .about(Category.AUTH_TOKEN)
        .means(
            "The server refused the access token; up to that point the service works.",
            "アクセス トークンが拒否されました。サービスはそこまで正常に動作しています。")
        .next(
            "Check where the token comes from, its scope and its age. Nothing is to be restarted for it.",
            "トークンの取得元、スコープ、有効期限を確認してください。再起動は不要です。");
    table
        .about(Category.AUTH_BACKEND_TEMPORARY)
        .means(
            "The server cannot check passwords at present: what it asks does not answer.",
            "サーバーが現在パスワードを確認できません。照会先が応答していません。")
        .next(
            "Check Active Directory, or the directory that the server asks, and the way to it.",
            "Active Directory など、サーバーが照会するディレクトリと、そこまでの経路を確認してください。");
    table
        .about(Category.TLS_REQUIRED_OR_STATE)
        .means(
            "The server takes no login here without TLS, or this probe may send no password in clear.",
            "サーバーが TLS なしのログインを受け付けないか、このプローブに平文でのパスワード送信が許可されていません。")
        .next(
            "Probe with TLS or STLS. Nothing is to be restarted for it.",
            "TLS または STLS でプローブしてください。再起動は不要です。");
    table
        .about(Category.NO_COMMON_MECHANISM)
        .means(
            "The server offers no way to log in that the probe has.",
            "プローブが対応するログイン方法をサーバーが提示していません。")
        .next(
            "See in the capabilities what is offered; give the probe a login that fits. Nothing is to be restarted for it.",
            "サーバーが提示しているログイン方法を確認し、プローブに合う方法を設定してください。再起動は不要です。");
    table
        .about(Category.ACCOUNT_DISABLED)
        .means(
            "The account that the probe uses is disabled, or may not use POP3. The service answers.",
            "プローブ用アカウントが無効か、POP3 の使用を許可されていません。サービスは応答しています。")
        .next(
            "Enable POP3 for the account, or take another. Nothing is to be restarted for it.",
            "アカウントの POP3 を有効にするか、別のアカウントを使用してください。再起動は不要です。");
    table
        .about(Category.LOCKOUT)
        .means(
            "Too many wrong attempts: the account or this machine is locked out. The probe does not try again.",
            "誤ったログインが多すぎるため、アカウントまたはこのコンピューターがロックされています。プローブは再試行しません。")
        .next(
            "Stop whatever uses the wrong password, perhaps this probe, then have the lock lifted. Nothing is to be restarted for it.",
            "誤ったパスワードを使っているもの (このプローブの可能性もあります) を止めてから、ロックを解除してください。再起動は不要です。");
    table
        .about(Category.THROTTLED)
        .means(
            "Too many connections or logins: the server turns this one away.",
            "接続またはログインが多すぎるため、サーバーに拒否されました。")
        .next(
            "Probe less often; look for sessions that stay open, and at the server's limits. Nothing is to be restarted for it.",
            "プローブの頻度を下げ、開いたままのセッションがないか、またサーバーの上限値を確認してください。再起動は不要です。");
    table
        .about(Category.OUT_OF_TIME)
        .means(
            "The probe's own time was over before a silence of the server meant anything.",
            "サーバーの無応答を判断できる前に、プローブ自身の制限時間が尽きました。")
        .next(
            "Give the probe more time. Nothing is to be restarted for it.",
            "プローブの制限時間を延ばしてください。再起動は不要です。");
    table
        .about(Category.CANCELLED)
        .means(
            "The probe was cancelled, so nothing is known of the service.",
            "プローブは取り消されたため、サービスの状態は不明です。")
        .next(
            "Probe again when it suits. Nothing is to be restarted for it.",
            "必要なときにもう一度プローブしてください。再起動は不要です。");
    table
        .about(Category.LIMIT_REACHED)
        .means(
            "As many probes as are allowed were under way at this server, so this one was not begun.",
            "このサーバーに対するプローブの同時実行数が上限に達していたため、プローブを開始しませんでした。")
        .next(
            "Probe less often, or raise the client's limit. Nothing is to be restarted for it.",
            "プローブの頻度を下げるか、クライアントの上限を上げてください。再起動は不要です。");
    table
        .about(Category.NO_CREDENTIALS)
        .means(
            "The probe got no secret to log in with, or one that cannot be sent.",
            "ログインに使うパスワードまたはトークンを取得できないか、送信できない文字が含まれています。")
        .next(
            "Check where the probe takes the secret from. Nothing is to be restarted for it.",
            "パスワードまたはトークンの取得元を確認してください。再起動は不要です。");
    table
        .about(Category.AMBIGUOUS)
        .means("The server refused in words that say too little.", "拒否の応答からは原因を判断できません。")
        .next(
            "Read the words; find this moment in the server's log.",
            "応答の内容を読み、この時刻のサーバーのログを確認してください。");
  }
}
