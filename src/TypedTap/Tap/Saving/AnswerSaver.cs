using System.Runtime.ExceptionServices;
using TypedTap.Http;
using TypedTap.Votable;

namespace TypedTap.Tap;

/// <summary>Saves an answer as it comes. A VOTable is read while it passes by, because it says whether it is whole.</summary>
internal static class AnswerSaver
{
    /// <summary>Writes the body to a stream, or throws what is wrong with it; what was written until then is no answer.</summary>
    public static async Task<TapSavedAnswer> SaveAsync(
        TapHttpResponse answer, SentQuery context, TapOutputFormat format, Stream target, IProgress<long>? listener,
        CancellationToken cancellationToken)
    {
        if (!answer.IsSuccess)
            throw await ErrorAnswer.ReadAsync(answer, context, cancellationToken).ConfigureAwait(false);
        // What would be saved is not what the service means.
        if (answer.LeftEncoding is { } encoding && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            throw TableAnswer.Encoded(answer, encoding);

        var (beginning, root) = await TableAnswer.LookAsync(answer, cancellationToken).ConfigureAwait(false);
        if (beginning.IsEmpty)
            throw ErrorAnswer.Unreadable(answer, default, "it is empty");

        var progress = new SaveProgress(listener);
        var body = new TeeStream(new PeekedStream(beginning, answer.Body), target, progress);
        var isExpected = ExpectedContent.IsVoTable(format);
        if ("VOTABLE".Equals(root, StringComparison.OrdinalIgnoreCase) || (isExpected && UploadCheck.IsGzip(beginning.Span)))
        {
            try
            {
                return await SaveVoTableAsync(answer, context, beginning, body, progress, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception) when (body.TargetFailure is not null)
            {
                ExceptionDispatchInfo.Throw(body.TargetFailure);
            }
        }

        var problem = isExpected ? null : ExpectedContent.Problem(format, answer.ContentType, root ?? "", beginning.Span);
        if (isExpected || problem is not null)
        {
            beginning = await answer.ReadBeginningAsync(beginning, RootElement.LookLimit, cancellationToken).ConfigureAwait(false);
            throw problem is null
                ? TableAnswer.NotAVoTable(answer, beginning, root ?? "")
                : ErrorAnswer.Unreadable(answer, beginning, problem);
        }

        await DrainAsync(body, cancellationToken).ConfigureAwait(false);
        progress.End();
        var name = answer.ContentType ?? format.ToString();
        var reason = $"the format ({name}) cannot tell whether rows are missing; only a VOTable can";
        return Saved(answer, progress, rows: null, TapCompleteness.Unproven(reason));
    }

    private static async Task<TapSavedAnswer> SaveVoTableAsync(
        TapHttpResponse answer,
        SentQuery context,
        ReadOnlyMemory<byte> beginning,
        TeeStream body,
        SaveProgress progress,
        CancellationToken cancellationToken)
    {
        // Nothing is made of the values here: what is odd about them is for those who read the file.
        var lenient = (context.Votable ?? new VoTableReaderOptions()) with { Tolerance = VoTableTolerance.Lenient, LeaveOpen = true };
        var rows = await TableAnswer.OpenRowsAsync(
            answer, beginning, body, context with { Votable = lenient }, cancellationToken).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
        {
            var response = new TapResponse(answer, rows, context);
            while (await response.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                // Only the end matters.
            }

            // Blanks and comments behind the document.
            await DrainAsync(body, cancellationToken).ConfigureAwait(false);
            progress.End();
            return Saved(answer, progress, rows.RowsRead, response.Completeness);
        }
    }

    private static async Task DrainAsync(TeeStream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[80 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) > 0)
        {
            // It is written as it is read.
        }
    }

    private static TapSavedAnswer Saved(TapHttpResponse answer, SaveProgress progress, long? rows, TapCompleteness completeness) => new()
    {
        ContentType = answer.ContentType,
        Bytes = progress.Bytes,
        Rows = rows,
        Completeness = completeness,
        FinalUrl = answer.FinalUrl,
    };
}
