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
        .means("The server gave up waiting for the probe.", "サーバーがプローブを待ちきれずに切断しました。")
        .next("Check the load of the machine that probes.", "プローブを実行したコンピューターの負荷を確認してください。");
    table
        .about(Category.SHUTTING_DOWN)
        .means(
            "The server says that it is being stopped, or that POP3 is turned off.",
            "サーバーが、停止処理中または POP3 が無効であると応答しました。")
        .next(
            "Check whether somebody is at work on it before anything is restarted.",
            "再起動の前に、保守作業中でないかを確認してください。");
    table
        .about(Category.REDIRECT)
        .means(
            "The server sends its clients to another one. The probe does not follow.",
            "サーバーが別のサーバーへの接続を求めています。プローブは従いません。")
        .next("Check for which server this mailbox is meant.", "このメールボックスの接続先サーバーを確認してください。");
    table
        .about(Category.AUTH_CREDENTIALS)
        .means(
            "The server refused user or password; the service works as far as that. The probe does not try again.",
            "ユーザー名またはパスワードが拒否されました。サービスはそこまで動作しています。プローブは再試行しません。")
        .next(
            "Check the password that the probe was given. Nothing is to be restarted for it.",
            "プローブに設定したパスワードを確認してください。再起動は不要です。");
    table
        .about(Category.AUTH_AMBIGUOUS)
        .means(
            "The login was refused in words that cover a wrong password as well as a back end that is not reached.",
            "ログインが拒否されましたが、応答の内容からは、パスワードの誤りかバックエンドの障害かを区別できません。")
        .next(
            "Try another mailbox, or the same one elsewhere: if that works, it is the password; if none works, look at the back end.",
            "別のメールボックス、または別の方法で同じメールボックスを試してください。成功すればパスワードの問題、どれも失敗すればバックエンドを確認してください。");
    table
        .about(Category.AUTH_POLICY)
        .means("The server does not allow this way of logging in.", "この方法でのログインはサーバーで許可されていません。")
        .next(
            "Give the probe a way that is allowed, such as a token. Nothing is to be restarted for it.",
            "トークンなど、許可された方法をプローブに設定してください。再起動は不要です。");
    table
        .about(Category.AUTH_TOKEN)
        .means("The server refused the access token.", "アクセス トークンが拒否されました。")
        .next(
            "Check where the token comes from, its scope and its age.",
            "トークンの取得元、スコープ、有効期限を確認してください。");
    table
        .about(Category.AUTH_BACKEND_TEMPORARY)
        .means(
            "The server cannot check passwords at present: what it asks does not answer.",
            "サーバーが現在パスワードを確認できません。照会先が応答していません。")
        .next(
            "Check Active Directory, or the directory that the server asks.",
            "Active Directory など、サーバーが照会するディレクトリを確認してください。");
    table
        .about(Category.TLS_REQUIRED_OR_STATE)
        .means(
            "A login without TLS is not taken, or not allowed to this probe.",
            "TLS なしのログインは受け付けられないか、このプローブに許可されていません。")
        .next(
            "Probe with TLS or STLS. Nothing is to be restarted for it.",
            "TLS または STLS でプローブしてください。再起動は不要です。");
    table
        .about(Category.NO_COMMON_MECHANISM)
        .means(
            "The server offers no way to log in that the probe has.",
            "プローブが対応するログイン方法をサーバーが提示していません。")
        .next(
            "See what is offered in the capabilities; what the probe lacks, it reports as not tested.",
            "提示されている方法を確認してください。プローブが対応しない方法は未確認として報告されます。");
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
            "Stop whoever uses the wrong password, perhaps this probe, then have the lock lifted.",
            "誤ったパスワードを使っているもの（このプローブの可能性もあります）を止めてから、ロックを解除してください。");
    table
        .about(Category.THROTTLED)
        .means(
            "Too many connections or logins: the server turns this one away.",
            "接続またはログインが多すぎるため、サーバーに拒否されました。")
        .next(
            "Probe less often; look for sessions that stay open.",
            "プローブの頻度を下げ、開いたままのセッションがないかを確認してください。");
    table
        .about(Category.OUT_OF_TIME)
        .means(
            "The probe's own time was over before a silence of the server meant anything.",
            "サーバーの無応答を判断できる前に、プローブ自身の制限時間が尽きました。")
        .next("Give the probe more time.", "プローブの制限時間を延ばしてください。");
    table
        .about(Category.CANCELLED)
        .means("The probe was cancelled.", "プローブは取り消されました。")
        .next("Nothing is known of the service.", "サービスの状態は不明です。");
    table
        .about(Category.LIMIT_REACHED)
        .means(
            "As many probes as are allowed were under way at this server.",
            "このサーバーに対するプローブの同時実行数が上限に達していました。")
        .next("Probe less often, or raise the client's limit.", "プローブの頻度を下げるか、クライアントの上限を上げてください。");
    table
        .about(Category.NO_CREDENTIALS)
        .means(
            "The probe got no secret to log in with, or one that cannot be sent.",
            "ログインに使うパスワードまたはトークンを取得できませんでした。")
        .next("Check the source of the secret.", "パスワードの取得元を確認してください。");
    table
        .about(Category.AMBIGUOUS)
        .means("The server refused in words that say too little.", "拒否の応答からは原因を判断できません。")
        .next(
            "Read the words; find this moment in the server's log.",
            "応答の内容を読み、この時刻のサーバーのログを確認してください。");
  }
}
