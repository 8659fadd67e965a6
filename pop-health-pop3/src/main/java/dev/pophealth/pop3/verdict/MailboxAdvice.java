package dev.pophealth.pop3.verdict;

import dev.pophealth.pop3.Category;

/** What to tell an operator about what lies behind the login. */
final class MailboxAdvice {

  private MailboxAdvice() {}

  static void fill(AdviceTable table) {
    table
        .about(Category.BACKEND_UNREACHABLE)
        .means(
            "The front end answers, but cannot reach the back end behind it.",
            "フロントエンドは応答していますが、背後のバックエンドに到達できません。")
        .next(
            "Probe the back end of this mailbox directly: self test, then deep test.",
            "このメールボックスのバックエンドを直接プローブしてください (セルフ テスト、次にディープ テスト)。");
    table
        .about(Category.PROXY_AUTH)
        .means(
            "The front end reaches the back end but is not let in.",
            "フロントエンドはバックエンドに到達しましたが、認証されませんでした。")
        .next(
            "Check the authentication between the servers: their clocks, certificates and accounts.",
            "サーバー間の認証 (時刻、証明書、アカウント) を確認してください。");
    table
        .about(Category.CONFIGURATION)
        .means("The front end is set up wrong for this user.", "このユーザーに対するフロントエンドの設定に誤りがあります。")
        .next(
            "Read the front end's log for this user. A restart does not help.",
            "このユーザーについてフロントエンドのログを確認してください。再起動では直りません。");
    table
        .about(Category.MAILBOX_LOCKED)
        .means(
            "Another session has the mailbox; POP3 allows one at a time.",
            "別のセッションがメールボックスを使用中です。POP3 では同時に一つしか使えません。")
        .next(
            "Give the probe a mailbox of its own. Nothing is to be restarted for it. Some servers say the same"
                + " of a mailbox that they cannot open: if nobody else uses it, look at the mailbox itself.",
            "プローブ専用のメールボックスを用意してください。再起動は不要です。メールボックスを開けないときにも同じ応答を返すサーバーがあります。"
                + "ほかに使用者がいない場合は、メールボックス自体を確認してください。");
    table
        .about(Category.MAILBOX_NOT_FOUND)
        .means("The account has no mailbox here.", "このアカウントのメールボックスがここにはありません。")
        .next(
            "Check the account that the probe was given, and which server its mailbox is on. Nothing is to be restarted for it.",
            "プローブに設定したアカウントと、そのメールボックスがあるサーバーを確認してください。再起動は不要です。");
    table
        .about(Category.MAILBOX_MOVING)
        .means("The mailbox is being moved.", "メールボックスは移動中です。")
        .next(
            "Wait for the move to end; see where its database is active.",
            "移動の完了を待ち、データベースがどこでアクティブかを確認してください。");
    table
        .about(Category.MAILBOX_UNAVAILABLE)
        .means(
            "The login is good, but this mailbox cannot be opened.",
            "ログインは成功しましたが、このメールボックスを開けません。")
        .next(
            "Check the database of this mailbox; try a mailbox of another database.",
            "このメールボックスのデータベースを確認し、別のデータベースのメールボックスも試してください。");
    table
        .about(Category.STORE_TRANSIENT)
        .means("The mailbox store fails at present.", "メールボックス ストアで一時的なエラーが発生しています。")
        .next(
            "Check the Information Store, and the database of this mailbox; probe again before anything is restarted.",
            "Information Store と、このメールボックスのデータベースを確認してください。何かを再起動する前に、もう一度プローブしてください。");
    table
        .about(Category.STORE_PERMANENT)
        .means("The mailbox store fails for good.", "メールボックス ストアが恒久的なエラーを返しています。")
        .next(
            "Check the database of this mailbox, and its files.",
            "このメールボックスのデータベースとそのファイルを確認してください。");
    table
        .about(Category.SERVER_TEMPORARY)
        .means(
            "The server fails at present, and does not say where.",
            "サーバーが一時的なエラーを返しましたが、原因の場所は示していません。")
        .next(
            "Read the server's log of this time; probe again before anything is restarted.",
            "この時刻のサーバーのログを確認してください。何かを再起動する前に、もう一度プローブしてください。");
    table
        .about(Category.SERVER_PERMANENT)
        .means(
            "The server fails for good, and does not say where.",
            "サーバーが恒久的なエラーを返しましたが、原因の場所は示していません。")
        .next("Read the server's log of this time.", "この時刻のサーバーのログを確認してください。");
    table
        .about(Category.SERVER_UNAVAILABLE)
        .means(
            "The server cannot go on; Exchange says so of any failure inside.",
            "サーバーが処理を継続できません。Exchange は内部のあらゆる障害でこのように応答します。")
        .next(
            "Check the Information Store and Active Directory; read the protocol log.",
            "Information Store と Active Directory を確認し、プロトコル ログを読んでください。");
    table
        .about(Category.MAILBOX_NOT_REACHED)
        .means(
            "The server said that the login is good, and yet the mailbox was not reached: a front end may say so alone.",
            "ログインは成功と応答されましたが、メールボックスには到達できませんでした。フロントエンドだけで成功と応答することがあります。")
        .next(
            "Probe the back end of this mailbox directly; check the database of the mailbox.",
            "このメールボックスのバックエンドを直接プローブし、データベースを確認してください。");
    table
        .about(Category.DELIVERY_REFUSED)
        .means("The mail server did not take the test message.", "メール サーバーがテスト メッセージを受け付けませんでした。")
        .next(
            "Check the mail server and the addresses. POP3 itself is not to blame for it.",
            "メール サーバーとアドレスを確認してください。POP3 自体の問題ではありません。");
    table
        .about(Category.DELIVERY_TIMEOUT)
        .means("The test message did not arrive in time.", "テスト メッセージが時間内に届きませんでした。")
        .next(
            "Look for it in the queues of the mail servers. POP3 itself is not to blame for it.",
            "メール サーバーのキューを確認してください。POP3 自体の問題ではありません。");
    table
        .about(Category.MESSAGE_ALTERED)
        .means("The test message came back with another content.", "テスト メッセージの内容が変わっていました。")
        .next(
            "Look for what rewrites messages on the way, such as a disclaimer or a filter, then at the mailbox"
                + " store. A restart of POP3 does not mend it.",
            "免責事項の付加やフィルターなど、途中でメッセージを書き換えるものがないか、次にメールボックス ストアを確認してください。" + "POP3 を再起動しても直りません。");
    table
        .about(Category.CUSTOMER_CLIENT_FAILED)
        .means(
            "An application that uses jakarta.mail would fail here, though the conversation by itself works.",
            "やり取り自体は正常ですが、jakarta.mail を使うアプリケーションはここで失敗します。")
        .next("Read the words; compare with the transcript.", "エラーの内容を読み、やり取りの記録と比べてください。");
    table
        .about(Category.QUIT_ERROR)
        .means(
            "Signing off failed: what was deleted may still be there.",
            "サインオフに失敗しました。削除したはずのメッセージが残っている可能性があります。")
        .next(
            "Check the mailbox store, and whether the messages are still there.",
            "メールボックス ストアと、メッセージが残っていないかを確認してください。");
  }
}
